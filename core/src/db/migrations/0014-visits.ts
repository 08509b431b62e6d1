/** Where a visitor's token may be used from; null: from anywhere. */
export const core0014 = `alter table core.visit add column origins text[];`
