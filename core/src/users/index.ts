export {
  type Account,
  type NewAccount,
  createUser,
  listUsers,
  resetPassword,
  setupNeeded,
  usedBytes,
} from './accounts.ts'
export { usersArea } from './area.ts'
export { COLORS, Email, PersonName } from './profile.ts'
