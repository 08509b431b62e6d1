export { type Account, listUsers, resetPassword, usedBytes } from './accounts.ts'
export { usersArea } from './area.ts'
export { type NewAccount, createUser, setupNeeded } from './create-user.ts'
export { COLORS, Email, PersonName } from './profile.ts'
