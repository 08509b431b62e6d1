/** Scans of some folders only do not count as the scan that is due, and a library says why it is not watched. */
export const core0003 = `
alter table core.scan add column partial boolean not null default false;
alter table core.library add column watch_problem text;
create unique index scan_running on core.scan (library_id) where state = 'running';

-- Its plan would be kept from the first update, of a row or two: with 5,000 rows that took 23 s, and grew by the square.
alter function core.bump_libraries_update() set plan_cache_mode = force_custom_plan;
`
