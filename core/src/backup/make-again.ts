/** What a backup leaves out is made again: the next start finds it waiting. */
export const MAKE_AGAIN = [
  `update core.asset set state = 'pending', updated_at = now() where state = 'ready'`,
  // Photos that wait for their owner keep waiting; without a picture they are worked on.
  `update core.asset set thumbhash = null where state = 'held'`,
  `do $$ begin
    if to_regclass('core.video') is not null then
      update core.video set state = 'waiting', progress = null where state = 'made';
    end if;
  end $$`,
  `delete from core.process`,
  `delete from core.setting where key = 'files_held_until'`,
]
