/**
 * Keeps the month of photos beside entries of plugins' sets; arguments: the table, its columns with photo, owner, bringer
 * and month. A photo that lists would not show has none there. Planned anew each time, as one photo may change or 20,000.
 */
export const core0015 = `
create function core.follow_months() returns trigger language plpgsql as $$
begin
  execute format('update %s e set %I = case when e.%I = e.%I then c.month end
    from (select n.id, case when n.visibility = ''timeline'' and n.deleted_at is null and n.offline_at is null and n.state = ''ready''
        then n.month end as month
      from added n join removed o using (id)
      where (n.month, n.visibility, n.deleted_at is null, n.offline_at is null, n.state)
        is distinct from (o.month, o.visibility, o.deleted_at is null, o.offline_at is null, o.state)) c
    where e.%I = c.id and e.%I is distinct from case when e.%I = e.%I then c.month end',
    tg_argv[0], tg_argv[4], tg_argv[3], tg_argv[2], tg_argv[1], tg_argv[4], tg_argv[3], tg_argv[2]);
  return null;
end $$;
`
