/** Somebody who left one album of a folder that is shared with them: the folder gives them the others only. */
export const apartMigration = `
  create table apart (
    album_id uuid not null references album on delete cascade,
    folder_id uuid not null,
    user_id uuid not null references core."user" on delete cascade,
    primary key (album_id, folder_id, user_id),
    foreign key (folder_id, user_id) references folder_member on delete cascade
  );
  create index on apart (folder_id, user_id);
  create index on apart (user_id);
  create or replace view membership as
    select h.album_id, h.user_id, (array['viewer', 'editor', 'owner'])[max(h.rank)] as role,
      min(h.way) = 2 as folder_only,
      case when max(h.rank) = 3 then 'owner'
        else case when bool_or(h.reshare) then 'sharing_' else '' end || (array['viewer', 'editor'])[max(h.rank)] end as may,
      coalesce(bool_or(o.in_timeline), false) as in_timeline, max(o.seen_at) as seen_at
    from (
      select a.id as album_id, a.owner_user_id as user_id, 3 as rank, 0 as way, a.reshare, a.owner_user_id from album a
      union all
      select a.id, m.user_id, case m.role when 'editor' then 2 else 1 end, 1, a.reshare, a.owner_user_id
        from member m join album a on a.id = m.album_id
      union all
      select a.id, m.user_id, case m.role when 'editor' then 2 else 1 end, 2, a.reshare, a.owner_user_id
        from folder_member m join album a on a.folder_id = m.folder_id
        where not exists (select from apart p
          where p.album_id = a.id and p.folder_id = m.folder_id and p.user_id = m.user_id)
    ) h
    join core."user" u on u.id = h.owner_user_id and u.disabled_at is null
    left join own o on o.album_id = h.album_id and o.user_id = h.user_id
    group by h.album_id, h.user_id;`
