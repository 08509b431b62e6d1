/** The audit log says where from, and is read newest first. */
export const core0006 = `
alter table core.event add column address text;
create index event_audit on core.event (at desc, id desc) where audit;
`
