/** Who an account is at a sign-in provider, and how a session began. */
export const core0007 = `
create table core.identity (
  user_id uuid not null references core."user" on delete cascade,
  issuer text not null,
  subject text not null,
  created_at timestamptz not null default now(),
  primary key (issuer, subject)
);
create index on core.identity (user_id);
alter table core.session add column via text not null default 'password' check (via in ('password', 'oidc'));
`
