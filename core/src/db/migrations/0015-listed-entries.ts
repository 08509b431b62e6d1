/**
 * Keeps beside entries of plugins' sets how their photos are listed. Arguments: the table, its columns with photo, owner,
 * bringer, month, local time and ratio. Nothing stands there for a photo that lists would not show. Planned anew each
 * time, as one photo may change or 20,000.
 */
export const core0015 = `
-- Steps of 1.45 %, so that one byte has room for everything between 1:6 and 6:1.
create function core.layout_ratio(width int, height int) returns smallint language sql immutable parallel safe as $$
  select least(255, greatest(1, 128 + 48 * coalesce(ln(nullif(width, 0)::float8 / nullif(height, 0)), 0) / ln(2::float8)))::smallint
$$;

create function core.follow_listed() returns trigger language plpgsql as $$
begin
  execute format('update %1$s e set (%5$I, %6$I, %7$I) = (
      select c.month, c.local_at, core.layout_ratio(c.width, c.height) where c.shown and e.%4$I = e.%3$I)
    from (select n.id, n.month, n.local_at, n.width, n.height,
        n.visibility = ''timeline'' and n.deleted_at is null and n.offline_at is null and n.state = ''ready'' as shown
      from added n join removed o using (id)
      where (n.local_at, n.width, n.height, n.visibility, n.deleted_at is null, n.offline_at is null, n.state)
        is distinct from (o.local_at, o.width, o.height, o.visibility, o.deleted_at is null, o.offline_at is null, o.state)) c
    where e.%2$I = c.id and ((e.%4$I = e.%3$I and c.shown) or e.%5$I is not null)',
    tg_argv[0], tg_argv[1], tg_argv[2], tg_argv[3], tg_argv[4], tg_argv[5], tg_argv[6]);
  return null;
end $$;
`
