export { Avatar } from './avatar.tsx'
export { BASE_CSS } from './base-css.ts'
export {
  type Comment,
  DeleteComment,
  type DeleteCommentProps,
  SaidLine,
  type SaidLineProps,
  SayComment,
  type SayCommentProps,
} from './comments.tsx'
export { type KithContext, Kith, useKith } from './context.ts'
export { defineWidget } from './define-widget.ts'
export type { WidgetDefinition } from './definition.ts'
export { Dialog, type DialogProps } from './dialog.tsx'
export { ErrorCard, isOnCard } from './error-card.tsx'
export { type Refusal, type SayError, errorsIn, pageErrors } from './errors.ts'
export { MOST_IDS, PartlyDone, type PartsOptions, inParts } from '../in-parts.ts'
export { Form, type FormProps, textOf } from './form.tsx'
export { Icon, type IconName, type IconProps, createIcons } from './icon.tsx'
export { type LiveEvent, RECONNECTED, listenLive, useLive } from './live.ts'
export { guardAgainstLoops } from './loop-guard.ts'
export { PhotoTalk, type PhotoTalkProps } from './photo-talk.tsx'
export {
  type OwnOrder,
  Photos,
  type PhotosDivider,
  type PhotosMarks,
  type PhotosSection,
  type PhotosWanted,
} from './photos.tsx'
export { PickPhotos, type PickPhotosProps } from './pick-photos.tsx'
export { type PictureKind, usePictures } from './pictures.ts'
export { type Prop, type PropsOf, type RequiredProp, type Shape, p } from './props.ts'
export { type RequestOptions, type Requests, RequestError, createRequests, refusalOf } from './request.ts'
export { type Resource, useResource } from './resource.ts'
export { shared } from './shared.ts'
export { sheetOf } from './sheets.ts'
export { SquareButton, type SquareButtonProps } from './square-button.tsx'
export { type Tables, type Text, type Texts, type Translate, createTranslate, pageLanguage } from './texts.ts'
export { Thumbnails, type ThumbnailsProps } from './thumbnails.tsx'
export { type Trying, useTrying } from './trying.ts'
export type { Slots, Visit } from '../slots.ts'
