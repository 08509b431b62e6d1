export { knowModel, type FaceModelFacts } from './face-model.ts'
export { group, lookAgain } from './group.ts'
export { regroup } from './regroup.ts'
