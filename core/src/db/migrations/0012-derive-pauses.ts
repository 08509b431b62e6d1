/** Work on photos that an admin has wait. */
export const core0012 = `
create table core.derive_pause (
  plugin text not null,
  name text not null,
  at timestamptz not null default now(),
  primary key (plugin, name)
);
`
