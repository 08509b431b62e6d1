/** A PIN for locked photos: apart from the password, which an account may not even have. */
export const core0010 = `
create table core.pin (
  user_id uuid primary key references core."user" on delete cascade,
  pin_hash text not null,
  changed_at timestamptz not null default now()
);
`
