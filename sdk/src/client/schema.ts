// Written by `npm run check -- --update` from the committed openapi.json of core and of the plugins.

export interface paths {}
export interface components {}
export interface operations {}
