/** Photos in the places of plugins: what the source said of a file when it was last worked on; null to do it once more. */
export const core0004 = `
alter table core.asset add column version text;
`
