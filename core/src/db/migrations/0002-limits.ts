/** Attempts counted for all processes. Unlogged: after a crash it may start from nothing. */
export const core0002 = `
create unlogged table core.attempt (
  key text primary key,
  points int not null,
  expire bigint
);
`
