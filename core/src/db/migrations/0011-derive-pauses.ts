/** Work on photos that an admin has wait. */
export const core0011 = `
create table core.derive_pause (
  plugin text not null,
  name text not null,
  at timestamptz not null default now(),
  primary key (plugin, name)
);
`
