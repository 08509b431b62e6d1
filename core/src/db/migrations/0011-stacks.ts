/** Photos of one owner that are shown as one. */
export const core0011 = `
-- Null: never stacked. Whatever was taken out of a stack is in one of its own, so that it is not put back by itself.
alter table core.asset add column stack_id uuid, add column stack_cover boolean not null default false;
create index asset_stack on core.asset (stack_id) where stack_id is not null;

-- As it was, and stacks too.
create or replace function core.bump_libraries_update() returns trigger language plpgsql
  set enable_nestloop = off set plan_cache_mode = force_custom_plan as $$
begin
  insert into core.revision as r (kind, set_id)
    select 'core:library', n.owner_id from added n join removed o using (id)
      where (n.owner_id, n.local_at, n.visibility, n.deleted_at, n.offline_at, n.state, n.content_id, n.thumbhash, n.width, n.height, n.folder_id, n.stack_id, n.stack_cover)
        is distinct from (o.owner_id, o.local_at, o.visibility, o.deleted_at, o.offline_at, o.state, o.content_id, o.thumbhash, o.width, o.height, o.folder_id, o.stack_id, o.stack_cover)
      group by n.owner_id order by n.owner_id
    on conflict (kind, set_id) do update set n = r.n + 1;
  return null;
end $$;
`
