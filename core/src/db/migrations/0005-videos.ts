/** How far videos are: whether browsers play the file itself, or a copy that is made of it. */
export const core0005 = `
create table core.video (
  asset_id uuid primary key references core.asset on delete cascade,
  -- 'original': browsers play the file; 'waiting': a copy for them is to be made; 'made': it is; 'failed': error says
  -- why not; 'unknown': there was no ffmpeg to look into the file
  state text not null check (state in ('original', 'waiting', 'made', 'failed', 'unknown')),
  -- A part of 1, while a copy is being made.
  progress real,
  error text,
  updated_at timestamptz not null default now()
);
create index video_open on core.video (state) where state in ('waiting', 'unknown');

-- Listed as failed before, because nothing made pictures of videos.
update core.asset set state = 'pending', error = null, error_code = null
  where type = 'video' and state = 'failed' and error_code = 'unsupported';
`
