export { knowModel, type FaceModelFacts } from './face-model.ts'
export { group, lookAgain } from './group.ts'
export { followModel } from './new-model.ts'
export { regroup } from './regroup.ts'
