// Written by `npm run check -- --update` from the committed openapi.json of core and of the plugins.

export interface paths {
    "/api/assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change many photos of yours alike */
        patch: operations["assets.editMany"];
        trace?: never;
    };
    "/api/assets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A photo, as far as you may know it */
        get: operations["assets.details"];
        put?: never;
        post?: never;
        /** Delete a photo in your trash for good */
        delete: operations["assets.purge"];
        options?: never;
        head?: never;
        /** Change a photo of yours */
        patch: operations["assets.edit"];
        trace?: never;
    };
    "/api/assets/{id}/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who can see a photo of yours, and why */
        get: operations["assets.access"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assets/{id}/favorite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Make a photo a favourite of yours */
        put: operations["assets.addFavorite"];
        post?: never;
        /** No longer a favourite of yours */
        delete: operations["assets.removeFavorite"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assets/{id}/original": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The original file
         * @description Who may not know a photo’s details or places gets a copy that does not say them. Ranges are answered.
         */
        get: operations["assets.original"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assets/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The large picture of a photo, for a screen (JPEG)
         * @description With `v` (the thumbhash, say) a browser keeps it for a year; without, it asks each time.
         */
        get: operations["assets.preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assets/{id}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The small picture of a photo, for grids (WebP)
         * @description With `v` (the thumbhash, say) a browser keeps it for a year; without, it asks each time.
         */
        get: operations["assets.thumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assets/{id}/video": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A video to be played, or the film of a live photo
         * @description The original where browsers play it, otherwise an MP4 that Kith made; until that is there, `not_ready`. Needs no `download`. The original needs `details` and `places`: a video says both, and nothing can be taken out of it. Ranges are answered.
         */
        get: operations["assets.video"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assets/favorites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Make many photos favourites of yours, or no longer */
        put: operations["assets.setFavorites"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assets/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take photos out of the trash again */
        post: operations["assets.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assets/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Work once more on photos of yours that failed, or on copies of videos that could not be made */
        post: operations["assets.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assets/trash": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move photos of yours to the trash */
        post: operations["assets.trash"];
        /**
         * Delete everything in your trash for good
         * @description Files in library folders are never deleted; their photos do not come back with the next scan.
         */
        delete: operations["assets.emptyTrash"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assets/zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The originals of a list or a set as a ZIP
         * @description Takes what the timeline takes. What may be seen but not downloaded is left out.
         */
        get: operations["assets.zip"];
        put?: never;
        /** The originals of these photos as a ZIP */
        post: operations["assets.zipChosen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The audit log, newest first
         * @description Sign-ins, also failed ones, changes of what is shared, and what administrators did.
         */
        get: operations["audit.listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The settings of the audit log */
        get: operations["audit.getSettings"];
        /**
         * Change the settings of the audit log
         * @description A secret sent as null stays what it was; one that is left out is gone.
         */
        put: operations["audit.saveSettings"];
        post?: never;
        /** Forget the settings of the audit log, which switches it off */
        delete: operations["audit.clearSettings"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s API keys */
        get: operations["auth.listApiKeys"];
        put?: never;
        /**
         * Make an API key
         * @description Its secret is in this answer and never shown again. It is sent as `x-api-key`.
         */
        post: operations["auth.createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End an API key */
        delete: operations["auth.deleteApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hide locked photos again */
        post: operations["auth.lock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The account one is signed in with */
        get: operations["auth.getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change one’s own name, colour or language */
        patch: operations["auth.updateMe"];
        trace?: never;
    };
    "/api/auth/me/storage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much room one’s uploads take, and how much they may */
        get: operations["auth.getMyStorage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change one’s password
         * @description Every other session of the account ends. API keys stay.
         */
        post: operations["auth.changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Choose a PIN for locked photos
         * @description With the password or the PIN as it is now; an account that has neither needs none.
         */
        put: operations["auth.setPin"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/pin/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove the PIN; the password goes on to unlock */
        post: operations["auth.removePin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one is signed in, most recently used first */
        get: operations["auth.listSessions"];
        put?: never;
        post?: never;
        /**
         * Sign out everywhere but here
         * @description Ends every other session of the account. API keys stay.
         */
        delete: operations["auth.endOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out somewhere */
        delete: operations["auth.endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the first account is still to be made */
        get: operations["auth.getSetup"];
        put?: never;
        /** Make the first account, an admin, and sign in */
        post: operations["auth.setUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with e-mail and password
         * @description Answers a token for `Authorization: Bearer` and sets it as the cookie of Kith’s own pages. A wrong password and an unknown e-mail are answered alike.
         */
        post: operations["auth.signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this session */
        post: operations["auth.signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show locked photos in this session for a quarter of an hour */
        post: operations["auth.unlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/derived": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What plugins compute of photos, and how far that is */
        get: operations["derived.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/derived/{plugin}/{name}/failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Photos that failed, each with why */
        get: operations["derived.listFailed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/derived/{plugin}/{name}/paused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Have the work wait, or go on
         * @description What is being worked on just now is finished first. New photos wait, too.
         */
        put: operations["derived.pause"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/derived/{plugin}/{name}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Compute once more what failed */
        post: operations["derived.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The document as a page */
        get: operations["openapi.readDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/docs/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of that page */
        get: operations["openapi.getDocsFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/doctor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look at everything Kith needs, and say what to do
         * @description Writes a small file to see whether that works, and starts ffmpeg: some seconds.
         */
        post: operations["doctor.examine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/embeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your embed tokens that are still good, newest first */
        get: operations["embeds.listEmbeds"];
        put?: never;
        /**
         * Make an embed token: it shows one collection in pages of these origins, for some time
         * @description The token is in this answer and never shown again. It is sent as `Authorization: Bearer …`, only reads, and counts while you may hand on the collection.
         */
        post: operations["embeds.makeEmbed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/embeds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an embed token: pages with it show nothing from now on */
        delete: operations["embeds.revokeEmbed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/embeds/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign addresses of pictures, for a page of another site that has a token
         * @description A picture is then `/api/assets/<id>/thumbnail?embed=…&until=…&signature=…` (or `preview`, or `video`); `<img>` can send no headers. An address is for one photo and runs out.
         */
        post: operations["embeds.signPictures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/embeds/sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The collections you can make an embed token for: your library, its folders, what plugins let you hand on */
        get: operations["embeds.listSets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Server-sent events
         * @description Each is one JSON value, `{ name, payload }`. Payloads carry ids: read the state again, also whenever the stream was opened anew.
         */
        get: operations["events.listen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything Kith keeps of one, as a ZIP: the originals of one’s photos, and the rest as JSON
         * @description Locked photos are in it while they are shown in this session. Memory stays flat, however large.
         */
        get: operations["export.mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the server is there, and which it is */
        get: operations["health.health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much work waits, is done, and failed */
        get: operations["jobs.listQueues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{queue}/failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What failed in a queue, the latest first */
        get: operations["jobs.listFailedWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{queue}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try again what failed in a queue, all of it or one piece */
        post: operations["jobs.retryFailedWork"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/libraries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own libraries, with how far they are */
        get: operations["libraries.listLibraries"];
        put?: never;
        /**
         * Add a library: folders, or a place that a plugin reads, whose photos belong to somebody
         * @description Say either `folders` or `source`. The files stay where they are, and Kith never writes there. The first scan begins at once.
         */
        post: operations["libraries.createLibrary"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/libraries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A library, with its last scan and progress */
        get: operations["libraries.getLibrary"];
        put?: never;
        post?: never;
        /**
         * Remove a library
         * @description Its photos and Kith’s own files of them are deleted in the background. Where they came from is not touched.
         */
        delete: operations["libraries.deleteLibrary"];
        options?: never;
        head?: never;
        /**
         * Change a library
         * @description Photos of folders that it no longer has, or that are now excluded, are hidden and kept. A secret that is left out of `source.config` stays what it was.
         */
        patch: operations["libraries.updateLibrary"];
        trace?: never;
    };
    "/api/libraries/{id}/failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Files of a library that failed, each with what is wrong with it
         * @description Also videos of which no copy for browsers could be made: those have the code `no_copy`.
         */
        get: operations["libraries.listFailed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/libraries/{id}/failed/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Work once more on files that failed */
        post: operations["libraries.retryFailed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/libraries/{id}/folders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The folders of one’s library, for sharing some of them only */
        get: operations["libraries.getFolders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/libraries/{id}/scan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Scan a library now */
        post: operations["libraries.startScan"];
        /**
         * Stop the scan that runs
         * @description What it found stays.
         */
        delete: operations["libraries.stopScan"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/libraries/{id}/scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reports of a library’s scans, newest first */
        get: operations["libraries.listScans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/libraries/check-folder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say whether a folder can be used for a library */
        post: operations["libraries.checkFolder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/libraries/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Places besides folders that a library can be in, each with what is to be filled in */
        get: operations["libraries.listSources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The settings of e-mail */
        get: operations["mail.getSettings"];
        /**
         * Change the settings of e-mail
         * @description A secret sent as null stays what it was; one that is left out is gone.
         */
        put: operations["mail.saveSettings"];
        post?: never;
        /** Forget the settings of e-mail, which switches it off */
        delete: operations["mail.clearSettings"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an e-mail to see whether the settings work
         * @description To the caller, unless `to` says otherwise. When it is not taken the error says why.
         */
        post: operations["mail.sendTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one was told, newest first */
        get: operations["notices.listNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/mutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The kinds of notices and the channels they are sent through, and which are off */
        get: operations["notices.listMutes"];
        /** Switches kinds of notices and channels off; those not named are on */
        put: operations["notices.setMutes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks notices as read: some, or all */
        post: operations["notices.markRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many notices are unread */
        get: operations["notices.countUnread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether one can sign in with a provider, and what its button says */
        get: operations["oidc.getWay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oidc/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the provider has to know of this server */
        get: operations["oidc.getAddresses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oidc/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the provider sends people back to; starts their session */
        get: operations["oidc.callback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oidc/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the provider what it can do, to see whether the settings work */
        post: operations["oidc.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oidc/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who one is at sign-in providers, oldest first */
        get: operations["oidc.listIdentities"];
        put?: never;
        post?: never;
        /** Unlink one’s account from somebody at a sign-in provider */
        delete: operations["oidc.unlink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oidc/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Link one’s account with the sign-in provider: answers the address to go to
         * @description The provider sends the browser back to the settings. An account that has a password needs it here.
         */
        post: operations["oidc.link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oidc/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The settings of signing in with a provider */
        get: operations["oidc.getSettings"];
        /**
         * Change the settings of signing in with a provider
         * @description A secret sent as null stays what it was; one that is left out is gone.
         */
        put: operations["oidc.saveSettings"];
        post?: never;
        /** Forget the settings of signing in with a provider, which switches it off */
        delete: operations["oidc.clearSettings"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oidc/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sign out at the provider: leads to it */
        get: operations["oidc.signOut"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oidc/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sign in with the provider: leads to it */
        get: operations["oidc.start"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document: the routes of core and of the enabled plugins */
        get: operations["openapi.getDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plugins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All plugins and their states */
        get: operations["plugins.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plugins/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Drop everything a plugin keeps */
        delete: operations["plugins.uninstall"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plugins/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Disable a plugin; its data is kept */
        post: operations["plugins.disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plugins/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enable a plugin, now and everywhere */
        post: operations["plugins.enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plugins/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything a plugin keeps, one JSON value a line */
        get: operations["plugins.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plugins/{id}/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your own settings of a plugin */
        get: operations["plugins.preferences"];
        /** Change your own settings of a plugin */
        put: operations["plugins.savePreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plugins/{id}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change the settings of a plugin */
        put: operations["plugins.saveSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the server can work: 503 while its database does not answer */
        get: operations["health.ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The collections you may add photos to */
        get: operations["sets.addable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sets/{set}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a collection is called, and what you may do with it */
        get: operations["sets.describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sets/{set}/assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put photos into a collection */
        post: operations["sets.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sets/{set}/assets/{assetId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a photo out of a collection */
        delete: operations["sets.withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sets/{set}/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The photos of a collection in the order people gave them */
        get: operations["sets.order"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sets/connectable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The collections you may hand on as a whole, besides your own library and its folders
         * @description Connected to another collection, such as a space, all that is in them is in that, too.
         */
        get: operations["sets.connectable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stacks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show photos of yours as one
         * @description They leave the stacks they were in. Whoever may not see the cover sees the first of those they may see.
         */
        post: operations["stacks.stack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stacks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Show each photo of a stack by itself again */
        delete: operations["stacks.unstack"];
        options?: never;
        head?: never;
        /** Choose the photo that stands for a stack */
        patch: operations["stacks.cover"];
        trace?: never;
    };
    "/api/stacks/{id}/assets/{asset}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take one photo out of a stack */
        delete: operations["stacks.takeOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/storage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much room originals take, by account, and what is free */
        get: operations["storage.getStorage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/storage/measure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Count everything Kith stores: pictures made of photos, copies of videos, what plugins keep
         * @description Every file is looked at, so it takes a while where there are many.
         */
        post: operations["storage.measureStorage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/timeline/filters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a timeline can be narrowed by, with what there is to choose among the photos in view */
        get: operations["timeline.filters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/timeline/memories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was taken on this day in earlier years */
        get: operations["timeline.memories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/timeline/months": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The months that have photos, with how many */
        get: operations["timeline.months"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/timeline/months/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The photos of one month in columns */
        get: operations["timeline.month"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/timeline/months/{month}/badges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What plugins count on the photos of a month */
        get: operations["timeline.badges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/timeline/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the photos were taken, those near each other as one place */
        get: operations["timeline.places"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/timeline/skeleton": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The days that have photos, and how wide each photo is by its height */
        get: operations["timeline.skeleton"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload photos
         * @description A form with any number of files. Each is stored once: sending one again answers the id it has. When several are sent, each answers for itself; a single one that is refused is an error.
         */
        post: operations["uploads.upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Which of up to 5,000 files one has already, in the trash too
         * @description Answers in the order of the question. `new`: send it. `here`: sending it would answer `id`. `trash`: one has it in the trash, where it can be restored; sent, it becomes another photo.
         */
        post: operations["uploads.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads/exists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which of these one has already */
        get: operations["uploads.exists"];
        put?: never;
        /** Which of up to 5,000 files one has already, before they are sent */
        post: operations["uploads.existMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads/resumable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a resumable upload
         * @description tus 1.0.0 with creation, creation-with-upload, termination and expiration. Headers: `Tus-Resumable: 1.0.0`, `Upload-Length`, and `Upload-Metadata` with `filename` and `modifiedAt`. `Location` is the address of the upload. Room in the quota is asked for now, and once more at the end.
         */
        post: operations["uploads.beginResumable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads/resumable/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far a resumable upload came
         * @description tus asks by HEAD. `Upload-Offset` is where to go on; once it is the length, `Kith-Asset` is the photo and `Kith-Duplicate` says whether it was there before.
         */
        get: operations["uploads.getResumable"];
        put?: never;
        post?: never;
        /** Give a resumable upload up */
        delete: operations["uploads.endResumable"];
        options?: never;
        head?: never;
        /**
         * Send the next part of a resumable upload
         * @description Bytes as `application/offset+octet-stream`, from `Upload-Offset` on. The answer to the last part has `Kith-Asset` and `Kith-Duplicate`.
         */
        patch: operations["uploads.continueResumable"];
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All accounts with what they use, disabled ones too */
        get: operations["users.listUsers"];
        put?: never;
        /** Make an account */
        post: operations["users.createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete an account and everything in it
         * @description It is disabled at once. Its photos’ entries and Kith’s own files of them are deleted in the background; files in library folders are never touched.
         */
        delete: operations["users.deleteUser"];
        options?: never;
        head?: never;
        /** Change an account */
        patch: operations["users.updateUser"];
        trace?: never;
    };
    "/api/users/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disable an account
         * @description It is signed out everywhere and hidden, and nothing is shared from it or with it. Nothing is deleted.
         */
        post: operations["users.disableUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an account another password
         * @description It is signed out everywhere, and has to choose a password of its own when it signs in.
         */
        post: operations["users.resetUserPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a disabled account
         * @description Everything that was shared from it and with it is shared again.
         */
        post: operations["users.restoreUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign an account out everywhere
         * @description All its sessions end, but not the one that asks. API keys stay.
         */
        delete: operations["users.signOutUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/directory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody one may share with, by name */
        get: operations["users.listPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/web/widgets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The widgets of the enabled plugins */
        get: operations["web.listWidgets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/albums": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The albums you are in */
        get: operations["albums.listAlbums"];
        put?: never;
        /**
         * Make an album, empty or of a selection
         * @description Photos that are not yours to share are left out, and said so.
         */
        post: operations["albums.createAlbum"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/albums/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One album */
        get: operations["albums.showAlbum"];
        put?: never;
        post?: never;
        /** Delete an album; its photos stay */
        delete: operations["albums.deleteAlbum"];
        options?: never;
        head?: never;
        /** Change an album */
        patch: operations["albums.changeAlbum"];
        trace?: never;
    };
    "/api/albums/{id}/added": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who added photos to an album, and when: one item for what was added at once, the latest first */
        get: operations["albums.listAdded"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/albums/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was said of an album and its photos, newest first */
        get: operations["albums.listComments"];
        put?: never;
        /** Say something about an album, or about one of its photos */
        post: operations["albums.addComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/albums/{id}/comments/{commentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a comment: its author and the owner of the album may */
        delete: operations["albums.deleteComment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/albums/{id}/folder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put an album of yours into a folder of yours, or out of it */
        put: operations["albums.moveToFolder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/albums/{id}/in-timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Show the photos of an album on your timeline, or not */
        put: operations["albums.showOnTimeline"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/albums/{id}/like": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Like an album or one of its photos, or no longer */
        put: operations["albums.like"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/albums/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is in an album, its owner first */
        get: operations["albums.listMembers"];
        put?: never;
        /**
         * Share an album with people, or change what they may do in it
         * @description Members whom the owner allows to share on invite people to no more than they may themselves.
         */
        post: operations["albums.shareAlbum"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/albums/{id}/members/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Leave an album, or remove somebody from one of yours
         * @description Who is in it through a shared folder stays in the other albums of the folder.
         */
        delete: operations["albums.removeMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/albums/{id}/owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Hand an album over to one of its members; you stay in it as an editor */
        put: operations["albums.handOver"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/albums/{id}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The photos of an album in its order, also when that was made by hand */
        get: operations["albums.listPhotos"];
        put?: never;
        /**
         * Put photos into an album
         * @description Each photo has its own result: one that is not yours to share does not hold up the others.
         */
        post: operations["albums.addPhotos"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/albums/{id}/photos/{assetId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who put a photo into an album, when, and what people think of it there */
        get: operations["albums.photoFacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/albums/{id}/photos/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put photos of an album before another one, by hand
         * @description The album is in the order of hands from then on.
         */
        put: operations["albums.orderPhotos"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/albums/{id}/photos/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take photos out of an album
         * @description Editors take out any photo, everybody their own. The photos stay where they are otherwise.
         */
        post: operations["albums.removePhotos"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/albums/{id}/photos/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take your own photos out of an album, also of one you have left */
        post: operations["albums.withdrawPhotos"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/albums/{id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** You have looked at an album: nothing in it is new */
        put: operations["albums.lookAtAlbum"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/albums/folders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your folders of albums, with what is in them and whom they are shared with */
        get: operations["albums.listFolders"];
        put?: never;
        /** Make a folder for albums of yours */
        post: operations["albums.createFolder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/albums/folders/{folderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a folder; its albums stay, no longer shared by it */
        delete: operations["albums.deleteFolder"];
        options?: never;
        head?: never;
        /** Rename a folder */
        patch: operations["albums.renameFolder"];
        trace?: never;
    };
    "/api/albums/folders/{folderId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Share all albums of a folder, also those that come into it later */
        post: operations["albums.shareFolder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/albums/folders/{folderId}/members/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Leave a shared folder with its albums, or end sharing one of yours with somebody */
        delete: operations["albums.unshareFolder"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/albums/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Groups of people you saved, to share with all of one at once */
        get: operations["albums.listGroups"];
        put?: never;
        /** Save a group of people */
        post: operations["albums.createGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/albums/groups/{groupId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say anew what a group is called and who is in it */
        put: operations["albums.changeGroup"];
        post?: never;
        /** Forget a group; whoever was invited by it stays */
        delete: operations["albums.deleteGroup"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/albums/left": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Albums you are not in that hold photos of yours
         * @description Because you left, or because somebody whom you let pass them on put them in. Take them out by withdrawing.
         */
        get: operations["albums.listLeftAlbums"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/albums/of/{assetId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The albums you are in that a photo is in */
        get: operations["albums.albumsOfPhoto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/faces/faces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draw a face that was not found, and say whose it is */
        post: operations["faces.drawFace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/faces/faces/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Say that this is no face. One that was drawn is gone, one that was found is not shown again */
        delete: operations["faces.deleteFace"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/faces/faces/{id}/person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say whose a face is: one of your people, somebody new by a name, or nobody you know (`personId` null) */
        put: operations["faces.putFace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/faces/faces/{id}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The picture of a face on a photo of yours, or of somebody whom you know from elsewhere */
        get: operations["faces.facePicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/faces/merges/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a merge back: everybody is who they were, with what they had then and is still there */
        post: operations["faces.undoMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/faces/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people you know, from your photos and from elsewhere, each human once; favourites and those with a name first */
        get: operations["faces.listPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/faces/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of your people */
        get: operations["faces.showPerson"];
        put?: never;
        post?: never;
        /** Delete a person: their faces stay on the photos and are nobody’s */
        delete: operations["faces.deletePerson"];
        options?: never;
        head?: never;
        /** Name, hide or favour a person, or choose the face that stands for them */
        patch: operations["faces.changePerson"];
        trace?: never;
    };
    "/api/faces/people/{id}/elsewhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The collections in which somebody whom you know is on more photos than those of your own person */
        get: operations["faces.listPlaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/faces/people/{id}/faces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The faces of a person, the best first */
        get: operations["faces.facesOfPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/faces/people/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Several of your people are one: the others become this one */
        post: operations["faces.mergePeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/faces/people/{id}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The picture of one of your people: the face chosen for it, or the best */
        get: operations["faces.personPicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/faces/people/{id}/same": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say whether two people are one human: it changes how you see them, and nobody else
         * @description At least one of them is known from elsewhere. Nothing is changed there.
         */
        post: operations["faces.saySame"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/faces/people/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that faces are not this person, and whose they are if you know
         * @description Name the faces, or photos for the faces of this person on them. They will not be put with this person again. Without `to` they are grouped anew.
         */
        post: operations["faces.splitPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/faces/photos/{assetId}/faces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The faces on a photo
         * @description The owner gets all of them. Others get those with a name, and nothing that tells one person from another besides, if the owner shares names, and those whom they know from elsewhere; else none.
         */
        get: operations["faces.facesOnPhoto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/faces/regroup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Group all your faces anew, later; what was named or put somewhere by hand stays */
        post: operations["faces.groupAnew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/faces/same-questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pairs of people who may be one human: those you may say it of for others first, then the likeliest */
        get: operations["faces.listSameQuestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/faces/same-questions/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say whether two people of a collection are one, for everybody who sees them there
         * @description For those who may change that collection, and who were asked.
         */
        post: operations["faces.answerSameQuestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/faces/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Faces of which it is unclear whose they are, with who it may be; the likeliest first */
        get: operations["faces.listSuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/faces/suggestions/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say whether a face is who it was suggested to be */
        post: operations["faces.answerSuggestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partner-sharing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who shares their library with you, and with whom you share yours */
        get: operations["partner-sharing.listShares"];
        put?: never;
        /** Share your library with somebody */
        post: operations["partner-sharing.startSharing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partner-sharing/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a share, from either side */
        delete: operations["partner-sharing.endSharing"];
        options?: never;
        head?: never;
        /** Change how far a share of yours goes */
        patch: operations["partner-sharing.changeScope"];
        trace?: never;
    };
    "/api/partner-sharing/{id}/in-timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Show a library shared with you in your timeline, or not */
        put: operations["partner-sharing.showInTimeline"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partner-sharing/{id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** You have looked at what somebody shares with you */
        put: operations["partner-sharing.lookAt"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partner-sharing/news": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is new in the libraries shared with you, since you last looked
         * @description What was added since, and taken within 90 days before; of a share never looked at, all of it.
         */
        get: operations["partner-sharing.listNews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partner-sharing/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who shares their library with whom, newest first */
        get: operations["partner-sharing.overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shared-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your links, newest first, those that are closed too */
        get: operations["shared-links.listLinks"];
        put?: never;
        /** Make a link to photos of your choice, or to a whole collection */
        post: operations["shared-links.makeLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shared-links/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A link of yours */
        get: operations["shared-links.showLink"];
        put?: never;
        post?: never;
        /**
         * Delete a link for good, with what was counted of it
         * @description To close it and keep it in the list, revoke it instead.
         */
        delete: operations["shared-links.deleteLink"];
        options?: never;
        head?: never;
        /** Change a link of yours; what is left out stays as it is */
        patch: operations["shared-links.changeLink"];
        trace?: never;
    };
    "/api/shared-links/{id}/assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add photos to a link that shows chosen ones */
        post: operations["shared-links.addPhotos"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shared-links/{id}/assets/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take photos out of a link that shows chosen ones */
        post: operations["shared-links.removePhotos"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shared-links/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a link of yours; it stays in your list */
        post: operations["shared-links.revokeLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shared-links/{id}/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What guests added through a link of yours, newest first */
        get: operations["shared-links.listGuestPhotos"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shared-links/{id}/uploads/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let in photos that guests added */
        post: operations["shared-links.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shared-links/{id}/uploads/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Throw away photos that guests added; they go to your trash */
        post: operations["shared-links.reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shared-links/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The links of everybody, newest first */
        get: operations["shared-links.listAllLinks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shared-links/all/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close anybody’s link */
        post: operations["shared-links.revokeAny"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shared-links/enter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a link: a token for its visitor
         * @description Send the token as `x-kith-visitor` with every other request; it is good for a day at most.
         */
        post: operations["shared-links.enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shared-links/revoke-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close all of your links */
        post: operations["shared-links.revokeAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shared-links/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add photos as a visitor of a link that allows it
         * @description They become photos of the link’s maker. Nothing says whether the maker had one of them before.
         */
        post: operations["shared-links.addAsGuest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shared-links/visited": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The link one is a visitor of */
        get: operations["shared-links.showVisited"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/s/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The page of a link by its short name */
        get: operations["shared-links.slugPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/s/{slug}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same by its short name */
        get: operations["shared-links.slugPicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/share/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The page of a link */
        get: operations["shared-links.sharePage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/share/{key}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The picture of a link */
        get: operations["shared-links.sharePicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The spaces you are in, pinned ones first, in your order */
        get: operations["spaces.listSpaces"];
        put?: never;
        /** Make a space; you are its owner */
        post: operations["spaces.createSpace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One space */
        get: operations["spaces.showSpace"];
        put?: never;
        post?: never;
        /** Delete a space; the photos stay with those who own them */
        delete: operations["spaces.deleteSpace"];
        options?: never;
        head?: never;
        /** Change what a space is called and looks like */
        patch: operations["spaces.changeSpace"];
        trace?: never;
    };
    "/api/spaces/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept an invitation */
        post: operations["spaces.acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces/{id}/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what in a space, the latest first */
        get: operations["spaces.listActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces/{id}/albums": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Albums that are linked to a space
         * @description They are connected as any collection is (`POST /api/spaces/<id>/sources`). Every member sees what is in them.
         */
        get: operations["spaces.listAlbums"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was said of the photos of a space, newest first */
        get: operations["spaces.listComments"];
        put?: never;
        /**
         * Say something about a photo of a space
         * @description Every member may, viewers too. Only members read it, and only while the photo is in the space.
         */
        post: operations["spaces.addComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces/{id}/comments/{commentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a comment: who said it may, also after leaving, and owners of the space */
        delete: operations["spaces.deleteComment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline an invitation; you may be invited again */
        post: operations["spaces.declineInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces/{id}/like": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Like a photo of a space, or no longer */
        put: operations["spaces.likePhoto"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is in a space, owners first; for owners also who is invited */
        get: operations["spaces.listMembers"];
        put?: never;
        /**
         * Invite people to a space
         * @description They see nothing of it until they accept. Who is in it already stays what they are.
         */
        post: operations["spaces.invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces/{id}/members/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Leave a space, or remove somebody from one of yours, or take an invitation back
         * @description What they connected is disconnected. Their photos and what they said stay or leave; they take them out at any later time.
         */
        delete: operations["spaces.removeMember"];
        options?: never;
        head?: never;
        /** Change what somebody may do in a space; there may be several owners */
        patch: operations["spaces.changeRole"];
        trace?: never;
    };
    "/api/spaces/{id}/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Have a space for yourself: on your timeline or not, pinned or not, your names shared or not
         * @description What is not on your timeline is still yours to see. Your own photos never leave it.
         */
        patch: operations["spaces.keepOwn"];
        trace?: never;
    };
    "/api/spaces/{id}/own/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keep to yourself where your photos in a space were taken, or no longer
         * @description Of photos that you own or brought, the others in the space learn no places: not on the map, not in details, and files come without them. It stays so after you leave.
         */
        put: operations["spaces.keepPlaces"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces/{id}/owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Hand a space over to one of its members; you stay in it as an editor */
        put: operations["spaces.handOver"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people on the photos of a space, those with a name first */
        get: operations["spaces.listSpacePeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces/{id}/people/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Somebody on the photos of a space */
        get: operations["spaces.showSpacePerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Name somebody for all in the space, hide them, or choose their picture */
        patch: operations["spaces.changeSpacePerson"];
        trace?: never;
    };
    "/api/spaces/{id}/people/{personId}/alias": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Call somebody as you like, for yourself alone */
        put: operations["spaces.setAlias"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces/{id}/people/{personId}/contributors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose photos in a space somebody is on, and how many */
        get: operations["spaces.listContributors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces/{id}/people/{personId}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Several people of a space are one: the others become this one
         * @description Only in this space: what anybody has in their own library stays as it is.
         */
        post: operations["spaces.mergeSpacePeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces/{id}/people/{personId}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The picture of somebody in a space, cut from a photo there */
        get: operations["spaces.spacePersonPicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces/{id}/people/{personId}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that somebody is not this person, and who it is if you know
         * @description Name photos, for the faces of this person on them, or a contributor, for all that they brought. Where these are all the photos of one of their people, that one is somebody else here. Only in this space: owners decide about their own people.
         */
        post: operations["spaces.splitSpacePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces/{id}/people/again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look once more who in a space is the same person
         * @description In the background. Who was parted by hand stays apart. The log tells who was put together.
         */
        post: operations["spaces.findSamePeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces/{id}/people/joinings/{joiningId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back that people of a space were put together, by itself or by hand
         * @description Everybody is who they were, and these are not put together by themselves again.
         */
        post: operations["spaces.undoJoining"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces/{id}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put photos into a space
         * @description All of them or none: each must be yours, or a partner’s who lets you pass it on.
         */
        post: operations["spaces.addPhotos"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces/{id}/photos/{assetId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who brought a photo into a space, when, and what its members think of it */
        get: operations["spaces.photoInSpace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces/{id}/photos/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put all of your photos into a space, also archived ones */
        post: operations["spaces.addAllPhotos"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces/{id}/photos/all/{bulkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far it is that all of somebody’s photos are put in */
        get: operations["spaces.showAddingAll"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces/{id}/photos/all/{bulkId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take out again what was put in at once
         * @description Whoever put it in may, and editors. What was in the space before, or came otherwise since, stays.
         */
        post: operations["spaces.undoAddingAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces/{id}/photos/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take photos out of a space
         * @description Editors take out any photo, everybody their own. The photos stay with those who own them.
         */
        post: operations["spaces.removePhotos"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces/{id}/photos/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take your own photos out of a space, whatever you may do in it, also after you left */
        post: operations["spaces.withdrawPhotos"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces/{id}/same-questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Pairs of people of a space whom a member takes for one: for owners and editors to answer
         * @description Who asks is not told. What a member says of people is for their own view, and changes no space.
         */
        get: operations["spaces.listSameAsked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces/{id}/same-questions/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say whether two people of a space are one, for everybody in it
         * @description Yes puts them together, as merging does, and can be undone. After no nobody is asked again.
         */
        post: operations["spaces.answerSameAsked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces/{id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** You have looked at a space: nothing in it is new */
        put: operations["spaces.lookAtSpace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces/{id}/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Libraries, albums and other collections that are connected to a space */
        get: operations["spaces.listSources"];
        put?: never;
        /**
         * Connect a library, a folder, an album or another collection to a space
         * @description What is in it, now and later, is in the space. It must be yours, or yours to hand on as a whole. Connected again by the same person, it begins on the day that is named then. What somebody else connected stays as it is while they may hand it on; after that it is connected anew. Only whose it is takes it over at any time: then it is there by them.
         */
        post: operations["spaces.connectSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces/{id}/sources/{sourceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Disconnect a collection: what is in the space only by it is so no longer */
        delete: operations["spaces.disconnectSource"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces/connectable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What of your own you may connect to a space: all you have, or a folder of it */
        get: operations["spaces.listConnectable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Spaces you are invited to */
        get: operations["spaces.listInvitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces/left": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Spaces you are not in that hold photos of yours, or what you said and liked
         * @description Because you left, or because somebody whom you let pass them on put them in. Take all of it out by withdrawing, or delete single comments.
         */
        get: operations["spaces.listLeftSpaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces/of/{assetId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The spaces you are in that a photo is in */
        get: operations["spaces.spacesOfPhoto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/spaces/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Have the list of spaces in another order, or as cards or a table, on all of your devices */
        put: operations["spaces.sortSpaces"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Error: {
            error: {
                /** @description Stable; docs/reference/errors.md lists them. */
                code: string;
                /** @description What happened and what to do, in a sentence. */
                message: string;
                /** @description Names the request in the log of the server. */
                requestId?: string;
            };
        };
        "assets.Access": {
            access: {
                who: {
                    /** Format: uuid */
                    userId: string;
                    name: string;
                } | {
                    visitor: string;
                    plugin: string;
                };
                can: ("view" | "details" | "places" | "download" | "add" | "edit" | "share" | "remove" | "link")[];
                set: {
                    kind: string;
                    /** Format: uuid */
                    id: string;
                    /** @description Null for what has no name of its own, such as a whole library */
                    title: string | null;
                    /** @description Null for what the caller cannot open */
                    page: string | null;
                };
                via: {
                    kind: string;
                    /** Format: uuid */
                    id: string;
                    /** @description Null for what has no name of its own, such as a whole library */
                    title: string | null;
                    /** @description Null for what the caller cannot open */
                    page: string | null;
                } | null;
                grant: string;
            }[];
        };
        "assets.Details": {
            /** Format: uuid */
            id: string;
            owner: {
                /** Format: uuid */
                id: string;
                name: string;
                color: string;
            };
            /** @description Others who have the same content */
            also: {
                /** Format: uuid */
                id: string;
                name: string;
                color: string;
            }[];
            /** @description What the caller may do with it */
            can: ("view" | "details" | "places" | "download" | "add" | "edit" | "share" | "remove" | "link")[];
            /** @enum {string} */
            type: "image" | "video";
            width: number | null;
            height: number | null;
            /** @description Milliseconds */
            duration: number | null;
            /** @description A live photo: it has a film */
            live: boolean;
            /** @description Of videos and live photos */
            film: {
                /**
                 * @description What is played: the original, or a copy that is made; `failed`: it could not be; `unknown`: Kith has no ffmpeg
                 * @enum {string}
                 */
                state: "original" | "waiting" | "made" | "failed" | "unknown";
                /** @description A part of 1, while a copy is being made */
                progress: number | null;
            } | null;
            thumbhash: string | null;
            /** @description When the caller may see others of its stack */
            stack: {
                /** Format: uuid */
                id: string;
                /** @description What of it the caller may see, the one that is shown first */
                assets: {
                    /** Format: uuid */
                    id: string;
                    /** @enum {string} */
                    type: "image" | "video";
                    thumbhash: string | null;
                    /** @description Chosen by its owner to stand for the others */
                    cover: boolean;
                }[];
            } | null;
            localTime: string;
            favorite: boolean;
            /** @description Null without the capability `details` */
            details: {
                fileName: string;
                mime: string;
                size: number;
                /** Format: date-time */
                takenAt: string;
                offsetMinutes: number | null;
                takenSource: string;
                /** Format: date-time */
                addedAt: string;
                description: string | null;
                rating: number | null;
                exif: {
                    make: string | null;
                    model: string | null;
                    lens: string | null;
                    focalLength: number | null;
                    fNumber: number | null;
                    exposureSeconds: number | null;
                    iso: number | null;
                };
            } | null;
            /** @description Null without the capability `places`, or when nothing is known */
            place: {
                latitude: number | null;
                longitude: number | null;
                city: string | null;
                region: string | null;
                country: string | null;
            } | null;
            /** @description What only its owner is told */
            mine: {
                /** @enum {string} */
                visibility: "timeline" | "archive" | "locked";
                trashedAt: string | null;
                offline: boolean;
                /** @enum {string} */
                state: "pending" | "ready" | "failed" | "held";
                /** @description What is wrong with it, as a sentence */
                error: string | null;
                /** @description The same for programs, of a photo that failed: `no_preview` of a RAW file without one, for example */
                errorCode: string | null;
                uploadedBy: string | null;
            } | null;
        } & {
            [key: string]: unknown;
        };
        "audit.Entry": {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            name: string;
            /** @enum {string} */
            kind: "sign-in" | "sharing" | "admin";
            byId: string | null;
            /** @description Who did what */
            text: string;
            /** @description Where from; null for what the command line and jobs did */
            address: string | null;
        };
        "core.Plugin": {
            id: string;
            name: string;
            title: string;
            description: string;
            /** @description How it runs here, as it says itself */
            about: string[];
            version: string;
            /** @enum {string} */
            state: "installed" | "needs-setup" | "enabled" | "disabled" | "blocked" | "failed" | "quarantined" | "missing";
            reason: string | null;
            stage: string | null;
            /** Format: date-time */
            changedAt: string;
            bundled: boolean;
            installedVersion: string | null;
            grants: {
                name: string;
                to: string;
                of: string;
                can: string[];
            }[];
            routes: string[];
            widgets: string[];
            settings: {
                [key: string]: unknown;
            };
            settingsSchema: unknown;
            processes: {
                host: string;
                generation: number;
                problem: string | null;
            }[];
        };
        "derived.Derivation": {
            plugin: string;
            name: string;
            title: string;
            paused: boolean;
            /** @description Photos that it is computed of */
            total: number;
            done: number;
            /** @description Photos that failed several times, and wait to be tried again on demand */
            failed: number;
            waiting: number;
            /** @description Photos worked on, over the last minute */
            perSecond: number;
            /** @description Unknown while nothing moves */
            secondsLeft: number | null;
        };
        "doctor.Finding": {
            /** @description What it is, for texts in other languages */
            code: string;
            values: {
                [key: string]: string | number;
            };
            about: string;
            /**
             * @description `note`: it works, and somebody may want to know
             * @enum {string}
             */
            state: "ok" | "note" | "bad";
            says: string;
            todo?: string;
        };
        "embeds.Embed": {
            /** Format: uuid */
            id: string;
            name: string;
            set: string;
            can: ("view" | "details" | "places" | "download")[];
            origins: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            usedAt: string | null;
        };
        "embeds.Signed": {
            /** @description For the address: the embed, or the visit */
            embed: string;
            /** @description Seconds since 1970 */
            until: number;
            /** @description In the order of `ids` */
            signatures: string[];
        };
        "jobs.Counts": {
            /** @enum {string} */
            queue: "media" | "video" | "ml" | "import" | "system";
            waiting: number;
            active: number;
            /** @description To be done later, or tried again after a while */
            delayed: number;
            /** @description Given up after its attempts */
            failed: number;
        };
        "jobs.FailedWork": {
            id: string;
            job: string;
            reason: string;
            /** Format: date-time */
            at: string;
        };
        "notices.Notice": {
            /** Format: uuid */
            id: string;
            name: string;
            text: string;
            link: string;
            count: number;
            /** Format: date-time */
            at: string;
            read: boolean;
        };
        "sets.Order": {
            /** @description Null: it goes by time */
            photos: {
                /** Format: uuid */
                id: string;
                /** @description When it was taken: `2024-05-04` */
                day: string;
            }[] | null;
        };
        "sets.Set": {
            set: string;
            title: string;
            /** Format: uuid */
            owner: string;
            cover: string | null;
            page: string | null;
            can: string[];
        };
        "storage.Holding": {
            /** Format: uuid */
            id: string;
            name: string;
            color: string;
            photos: number;
            videos: number;
            /** @description Originals that were uploaded: Kith keeps them */
            uploadedBytes: number;
            /** @description Originals in folders of libraries: they stay where they are */
            libraryBytes: number;
            quotaBytes: number | null;
        };
        "timeline.Badges": {
            badges: {
                /** @description `<plugin>.<lookup>` */
                name: string;
                title: string;
                /** @description Path of an SVG, to be drawn as a line on a square of 24 by 24 */
                icon: string;
                /** @description By id of the photo; photos without one are left out */
                counts: {
                    [key: string]: number;
                };
            }[];
        };
        "timeline.Filters": {
            filters: {
                /** @description As `filter` takes it: `faces.people` */
                name: string;
                /** @description JSON Schema of its value, with a title in the reader’s language */
                input: {
                    [key: string]: unknown;
                };
                options: {
                    value: unknown;
                    label: string;
                    count?: number;
                }[] | null;
            }[];
        };
        "timeline.Memories": {
            /** @description One for each year that has any, the latest first */
            memories: {
                /** @description As `day` of the timeline takes it, for its photos */
                day: string;
                /** @description How many years ago */
                years: number;
                count: number;
                cover: {
                    /** Format: uuid */
                    id: string;
                    ratio: number;
                    thumbhash: string | null;
                };
            }[];
        };
        "timeline.Month": {
            month: string;
            id: string[];
            /** @description Width by height */
            ratio: number[];
            /** @description Base64 */
            thumbhash: (string | null)[];
            /** @description Wall clock where it was taken, `2024-05-01T12:00:00` */
            localTime: string[];
            /** @description Which of `owners` */
            owner: number[];
            owners: {
                /** Format: uuid */
                id: string;
                name: string;
                color: string;
            }[];
            /** @description `image` or `video` */
            type: string[];
            /** @description Milliseconds */
            duration: (number | null)[];
            /** @description 1: a favourite of the caller */
            favorite: number[];
            place: (string | null)[];
            /** @description By number of the photo: others who have the same content */
            also: {
                [key: string]: string[];
            };
            /** @description By number of the photo: the others of its stack */
            stacked: {
                [key: string]: string[];
            };
            /** @description What plugins count on photos; the counts are at `badges` of this month */
            badges: string[];
        };
        "timeline.Months": {
            months: {
                /** @description `2024-05` */
                month: string;
                count: number;
            }[];
            total: number;
        };
        "timeline.Places": {
            /** @description Places with the most photos first. Photos of which the caller may not know the place are not in them */
            places: {
                latitude: number;
                longitude: number;
                /** @description How many photos were taken there */
                count: number;
                name: string | null;
                /** @description As `bbox` of the timeline takes it, for its photos */
                bbox: string;
            }[];
        };
        "timeline.Skeleton": {
            /** @description Days that have photos: `2024-05-04` */
            day: string[];
            /** @description How many photos each day has */
            count: number[];
            /** @description Base64, a byte for each photo in the order of the months: width by height is 2^((byte - 128) / 48) */
            ratio: string;
            total: number;
        };
        "web.Widget": {
            plugin: string;
            tag: string;
            title: string;
            slot: string | null;
            /** @description Of a page in the navigation: the path of an SVG */
            icon: string | null;
            module: string;
        };
        "albums.Added": {
            person: {
                /** Format: uuid */
                id: string;
                name: string;
                color: string;
            };
            /** Format: date-time */
            at: string;
            count: number;
            newest: string[];
        };
        "albums.Album": {
            /** Format: uuid */
            id: string;
            title: string;
            description: string;
            owner: {
                /** Format: uuid */
                id: string;
                name: string;
                color: string;
            };
            /** @enum {string} */
            role: "owner" | "editor" | "viewer";
            /** @enum {string} */
            order: "newest" | "oldest" | "manual";
            cover: string | null;
            chosenCover: string | null;
            count: number;
            from: string | null;
            to: string | null;
            news: number;
            mine: number;
            members: number;
            inTimeline: boolean;
            reshare: boolean;
            activity: boolean;
            likes: number;
            liked: boolean;
            comments: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        "albums.AlbumOfPhoto": {
            /** Format: uuid */
            id: string;
            title: string;
            activity: boolean;
        };
        "albums.Comment": {
            /** Format: uuid */
            id: string;
            assetId: string | null;
            person: {
                /** Format: uuid */
                id: string;
                name: string;
                color: string;
            };
            text: string;
            /** Format: date-time */
            at: string;
            mayDelete: boolean;
        };
        "albums.Left": {
            /** Format: uuid */
            id: string;
            owner: {
                /** Format: uuid */
                id: string;
                name: string;
                color: string;
            };
            count: number;
            newest: string[];
        };
        "albums.Member": {
            person: {
                /** Format: uuid */
                id: string;
                name: string;
                color: string;
            };
            /** @enum {string} */
            role: "owner" | "editor" | "viewer";
            folderOnly: boolean;
            added: number;
        };
        "albums.Photo": {
            /** Format: uuid */
            id: string;
            ratio: number;
            /** Format: date */
            day: string;
            /** @enum {string} */
            type: "image" | "video";
        };
        "albums.PhotoInAlbum": {
            addedBy: {
                /** Format: uuid */
                id: string;
                name: string;
                color: string;
            } | null;
            /** Format: date-time */
            addedAt: string;
            likes: number;
            liked: boolean;
            comments: number;
        };
        "faces.FaceOfPerson": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            assetId: string;
            box: {
                x: number;
                y: number;
                w: number;
                h: number;
            };
            byHand: boolean;
        };
        "faces.FaceOnPhoto": {
            /** @description Only for the owner of the photo */
            id: string | null;
            box: {
                x: number;
                y: number;
                w: number;
                h: number;
            };
            drawn: boolean;
            person: {
                /** @description Only for the owner of the photo */
                id: string | null;
                name: string;
            } | null;
            suggestion: {
                /** @description Only for the owner of the photo */
                id: string | null;
                name: string;
            } | null;
        };
        "faces.Person": {
            /** Format: uuid */
            id: string;
            /** @description One of your people. Others are known from elsewhere only, and changed there */
            own: boolean;
            /** @description Yours; without one, what they are called elsewhere */
            name: string;
            birthDate: string | null;
            hidden: boolean;
            favourite: boolean;
            /** @description Of those one sees: what is in the trash does not count */
            photos: number;
            /** @description The face that stands for them */
            cover: string | null;
            coverChosen: boolean;
            /** @description The collections with more photos of them than those of your own person, by name */
            elsewhere: string[];
        };
        "faces.Place": {
            /**
             * Format: uuid
             * @description To say by `POST /people/:id/same` that it is somebody else
             */
            id: string;
            collection: string;
            /** @description What they are called there */
            name: string;
            page: string;
        };
        "faces.Question": {
            /** Format: uuid */
            faceId: string;
            /** Format: uuid */
            assetId: string;
            person: {
                /** Format: uuid */
                id: string;
                name: string;
            };
        };
        "faces.SameQuestion": {
            one: {
                /** Format: uuid */
                id: string;
                name: string;
                cover: string | null;
                elsewhere: string[];
                page: string;
            };
            other: {
                /** Format: uuid */
                id: string;
                name: string;
                cover: string | null;
                elsewhere: string[];
                page: string;
            };
            /** @description The collection for which it is asked: answer by `/same-questions/answer`. Null: for your own view */
            everybodyIn: string | null;
        };
        "partner-sharing.Between": {
            /** Format: uuid */
            id: string;
            from: {
                /** Format: uuid */
                id: string;
                name: string;
                color: string;
            };
            to: {
                /** Format: uuid */
                id: string;
                name: string;
                color: string;
            };
            whole: boolean;
            folders: number;
            since: string | null;
            until: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        "partner-sharing.News": {
            /** Format: uuid */
            id: string;
            person: {
                /** Format: uuid */
                id: string;
                name: string;
                color: string;
            };
            count: number;
            /** Format: uuid */
            cover: string;
        };
        "partner-sharing.Share": {
            /** Format: uuid */
            id: string;
            person: {
                /** Format: uuid */
                id: string;
                name: string;
                color: string;
            };
            since: string | null;
            until: string | null;
            places: boolean;
            reshare: boolean;
            folders: {
                /** Format: uuid */
                id: string;
                name: string;
            }[] | null;
            inTimeline: boolean;
            /** Format: date-time */
            createdAt: string;
            count: number;
            newest: string[];
        };
        "shared-links.AnyLink": {
            /** Format: uuid */
            id: string;
            maker: {
                /** Format: uuid */
                id: string;
                name: string;
                color: string;
            };
            /** @description The kind of collection it shows */
            kind: string;
            /** Format: date-time */
            createdAt: string;
            endsAt: string | null;
            /** @enum {string} */
            state: "open" | "revoked" | "early" | "over" | "used_up" | "not_yours_to_share";
            password: boolean;
            upload: boolean;
            visits: number;
            downloads: number;
            lastSeenAt: string | null;
        };
        "shared-links.GuestPhoto": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            assetId: string;
            name: string;
            message: string | null;
            waiting: boolean;
            /** Format: date-time */
            at: string;
        };
        "shared-links.Link": {
            /** Format: uuid */
            id: string;
            /** @description What it shows: `shared-links:selection:<id>`, or any other collection */
            set: string;
            /** @description Shows photos that were chosen one by one */
            selection: boolean;
            /** @description What the collection is called; empty when it is gone */
            title: string;
            cover: string | null;
            /** @description The page of the collection */
            page: string | null;
            /** @description The link is at `/share/<key>`; only its maker is told */
            key: string | null;
            slug: string | null;
            description: string | null;
            startsAt: string | null;
            endsAt: string | null;
            password: boolean;
            download: boolean;
            metadata: boolean;
            viewLimit: number | null;
            upload: boolean;
            approve: boolean;
            uploadMost: number | null;
            uploadBytes: number | null;
            uploadTypes: ("image" | "video")[];
            origins: string[];
            /** Format: date-time */
            createdAt: string;
            revokedAt: string | null;
            /** @enum {string} */
            state: "open" | "revoked" | "early" | "over" | "used_up" | "not_yours_to_share";
            /** @description How many a visitor sees now */
            photos: number;
            visits: number;
            downloads: number;
            lastSeenAt: string | null;
            /** @description How many photos visitors added */
            uploads: number;
            /** @description How many of them wait for their maker */
            waiting: number;
            maker: {
                /** Format: uuid */
                id: string;
                name: string;
                color: string;
            };
        };
        "shared-links.Taken": {
            name: string;
            /** @description Why it was not taken, as a sentence */
            problem: string | null;
        };
        "shared-links.VisitedLink": {
            set: string;
            /** @description What its maker wrote, or what the collection is called */
            title: string | null;
            endsAt: string | null;
            download: boolean;
            metadata: boolean;
            /** @description What visitors may add, if they may */
            upload: {
                types: ("image" | "video")[];
                approve: boolean;
            } | null;
        };
        "spaces.Activity": {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "created" | "renamed" | "described" | "colored" | "cover" | "faces" | "invited" | "uninvited" | "joined" | "declined" | "left" | "removed" | "role" | "succeeded" | "added" | "added_all" | "undone" | "taken_out" | "withdrawn" | "connected" | "disconnected" | "taken_over" | "duplicates" | "people_joined" | "people_parted" | "person_named" | "commented" | "liked";
            by: {
                /** Format: uuid */
                id: string;
                name: string;
                color: string;
            } | null;
            person: {
                /** Format: uuid */
                id: string;
                name: string;
                color: string;
            } | null;
            count: number | null;
            detail: string | null;
            photos: string[];
            bulk: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                state: "waiting" | "done" | "failed" | "undone";
            } | null;
            joining: {
                /** Format: uuid */
                id: string;
                undone: boolean;
                /** @description Who they are now, as you see them; null while you see nothing of them */
                person: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    cover: string | null;
                } | null;
            } | null;
        };
        "spaces.Album": {
            /** Format: uuid */
            id: string;
            set: string;
            title: string | null;
            by: {
                /** Format: uuid */
                id: string;
                name: string;
                color: string;
            };
            /** Format: date-time */
            at: string;
            since: string | null;
            mayDisconnect: boolean;
            mayTakeOver: boolean;
            cover: string | null;
            count: number;
        };
        "spaces.Comment": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            assetId: string;
            person: {
                /** Format: uuid */
                id: string;
                name: string;
                color: string;
            };
            text: string;
            /** Format: date-time */
            at: string;
            left: boolean;
            mayDelete: boolean;
        };
        "spaces.Connectable": {
            set: string;
            title: string | null;
        };
        "spaces.Invitation": {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            color: "blue" | "green" | "orange" | "pink" | "purple" | "teal" | "red" | "yellow" | "brown" | "gray";
            emoji: string | null;
            /** @enum {string} */
            role: "owner" | "editor" | "viewer";
            by: {
                /** Format: uuid */
                id: string;
                name: string;
                color: string;
            } | null;
            /** Format: date-time */
            at: string;
        };
        "spaces.Left": {
            /** Format: uuid */
            id: string;
            count: number;
            newest: string[];
            comments: {
                /** Format: uuid */
                id: string;
                text: string;
                /** Format: date-time */
                at: string;
            }[];
            likes: number;
        };
        "spaces.Member": {
            person: {
                /** Format: uuid */
                id: string;
                name: string;
                color: string;
            };
            /** @enum {string} */
            role: "owner" | "editor" | "viewer";
            joinedAt: string | null;
            added: number;
        };
        "spaces.PhotoInSpace": {
            addedBy: {
                /** Format: uuid */
                id: string;
                name: string;
                color: string;
            } | null;
            /** Format: date-time */
            addedAt: string;
            likes: number;
            liked: boolean;
            likedBy: {
                /** Format: uuid */
                id: string;
                name: string;
                color: string;
            }[];
            comments: number;
        };
        "spaces.Source": {
            /** Format: uuid */
            id: string;
            set: string;
            title: string | null;
            by: {
                /** Format: uuid */
                id: string;
                name: string;
                color: string;
            };
            /** Format: date-time */
            at: string;
            since: string | null;
            mayDisconnect: boolean;
            mayTakeOver: boolean;
        };
        "spaces.Space": {
            /** Format: uuid */
            id: string;
            name: string;
            description: string;
            /** @enum {string} */
            color: "blue" | "green" | "orange" | "pink" | "purple" | "teal" | "red" | "yellow" | "brown" | "gray";
            emoji: string | null;
            /** @enum {string} */
            role: "owner" | "editor" | "viewer";
            cover: string | null;
            coverPosition: number;
            faces: boolean;
            recognises: boolean;
            count: number;
            newest: string[];
            members: number;
            people: {
                /** Format: uuid */
                id: string;
                name: string;
                color: string;
            }[];
            news: number;
            newsBy: {
                person: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    color: string;
                };
                count: number;
            }[];
            seenAt: string | null;
            /** Format: date-time */
            asOf: string;
            inTimeline: boolean;
            shareNames: boolean;
            placesKept: boolean;
            pinned: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            activeAt: string;
        };
        "spaces.SpaceOfPhoto": {
            /** Format: uuid */
            id: string;
            name: string;
        };
        "spaces.SpacePerson": {
            /** Format: uuid */
            id: string;
            /** @description As you see it: your own name for them, your alias, the space’s, or one that is shared */
            name: string;
            /** @description What editors called them; empty without */
            spaceName: string;
            /** @description What you alone call them here */
            alias: string | null;
            hidden: boolean;
            /** @description Of those in the space that you see */
            photos: number;
            /** @description The photo their picture is cut from */
            cover: string | null;
            coverChosen: boolean;
        };
    };
    responses: {
        /** @description Any other error */
        Error: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "assets.editMany": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                    changes: {
                        /** @enum {string} */
                        visibility?: "timeline" | "archive" | "locked";
                        /**
                         * Format: date-time
                         * @description When it was taken, with the offset of where: `2024-05-01T12:00:00+02:00`
                         */
                        takenAt?: string;
                        /** @description The wall clock where it was taken, `2024-05-01T12:00:00`; the offset stays as it is */
                        localTime?: string;
                        /** @description By how many minutes each was taken later than it says, or earlier when negative: for a camera whose clock was wrong */
                        shiftMinutes?: number;
                        description?: string | null;
                        rating?: number | null;
                        latitude?: number | null;
                        longitude?: number | null;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Those whose `visibility` was another before */
                        moved: string[];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "assets.details": {
        parameters: {
            query?: {
                in?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["assets.Details"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "assets.purge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    "assets.edit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    visibility?: "timeline" | "archive" | "locked";
                    /**
                     * Format: date-time
                     * @description When it was taken, with the offset of where: `2024-05-01T12:00:00+02:00`
                     */
                    takenAt?: string;
                    /** @description The wall clock where it was taken, `2024-05-01T12:00:00`; the offset stays as it is */
                    localTime?: string;
                    /** @description By how many minutes each was taken later than it says, or earlier when negative: for a camera whose clock was wrong */
                    shiftMinutes?: number;
                    description?: string | null;
                    rating?: number | null;
                    latitude?: number | null;
                    longitude?: number | null;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    "assets.access": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["assets.Access"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "assets.addFavorite": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    "assets.removeFavorite": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    "assets.original": {
        parameters: {
            query?: {
                in?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            /** @description The part that `Range` asked for */
            206: {
                headers: {
                    "content-range"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "assets.preview": {
        parameters: {
            query?: {
                in?: string;
                v?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            /** @description The part that `Range` asked for */
            206: {
                headers: {
                    "content-range"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "assets.thumbnail": {
        parameters: {
            query?: {
                in?: string;
                v?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            /** @description The part that `Range` asked for */
            206: {
                headers: {
                    "content-range"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "assets.video": {
        parameters: {
            query?: {
                in?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            /** @description The part that `Range` asked for */
            206: {
                headers: {
                    "content-range"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "assets.setFavorites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                    favorite: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    "assets.restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        restored: number;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "assets.retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many of them had failed */
                        count: number;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "assets.trash": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    "assets.emptyTrash": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    "assets.zip": {
        parameters: {
            query?: {
                in?: string[];
                owner?: "all" | "mine" | "shared";
                kind?: "image" | "video";
                day?: string & (unknown & unknown);
                bbox?: string;
                state?: "timeline" | "archive" | "trash" | "locked" | "favorites";
                order?: "newest" | "oldest";
                copies?: "once" | "all";
                stacks?: "once" | "all";
                filter?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": Blob;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "assets.zipChosen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": Blob;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "audit.listAudit": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                person?: string;
                kind?: "sign-in" | "sharing" | "admin";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["audit.Entry"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "audit.getSettings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        set: boolean;
                        /** @description Secrets that are set are null */
                        values: {
                            [key: string]: unknown;
                        };
                        /** @description JSON Schema of `values` */
                        schema: unknown;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "audit.saveSettings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    "audit.clearSettings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    "auth.listApiKeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        scopes: string[];
                        /** Format: date-time */
                        createdAt: string;
                        usedAt: string | null;
                    }[];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "auth.createApiKey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /**
                     * @default [
                     *       "*"
                     *     ]
                     */
                    scopes?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        scopes: string[];
                        /** Format: date-time */
                        createdAt: string;
                        usedAt: string | null;
                        secret: string;
                    };
                };
            };
            /** @description A key cannot be given more than what makes it may do. Choose fewer scopes. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "auth.scope_too_wide";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "auth.deleteApiKey": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    "auth.lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description An API key cannot do this. Sign in with e-mail and password instead. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "auth.needs_session";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "auth.getMe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        email: string;
                        name: string;
                        color: string;
                        admin: boolean;
                        locale: string | null;
                        quotaBytes: number | null;
                        mustChangePassword: boolean;
                        hasPassword: boolean;
                        hasPin: boolean;
                        actorId: string | null;
                        session: {
                            id: string | null;
                            apiKeyId: string | null;
                            scopes: string[] | null;
                            unlockedUntil: string | null;
                            unlockedFor: number | null;
                            via: ("password" | "oidc") | null;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "auth.updateMe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @enum {string} */
                    color?: "blue" | "green" | "orange" | "pink" | "purple" | "teal" | "red" | "yellow" | "brown" | "gray";
                    locale?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    "auth.getMyStorage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        usedBytes: number;
                        quotaBytes: number | null;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "auth.changePassword": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description This is not your password. Try again. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "auth.wrong_password";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description Too many attempts. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "too_many";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "auth.setPin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password?: string;
                    /** @description The PIN as it is now */
                    current?: string;
                    pin: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Enter your password, or your PIN as it is now, so that nobody else can choose one for you. · This is not your password. Try again. · This is not your PIN. Try again, or use your password. · An API key cannot do this. Sign in with e-mail and password instead. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "auth.needs_proof";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "auth.wrong_password";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "auth.wrong_pin";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "auth.needs_session";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description You have no PIN yet. Use your password, or choose a PIN in your settings. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "auth.no_pin";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description Too many attempts. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "too_many";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "auth.removePin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password?: string;
                    /** @description The PIN as it is now */
                    current?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Enter your password, or your PIN as it is now, so that nobody else can choose one for you. · This is not your password. Try again. · This is not your PIN. Try again, or use your password. · An API key cannot do this. Sign in with e-mail and password instead. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "auth.needs_proof";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "auth.wrong_password";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "auth.wrong_pin";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "auth.needs_session";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description You have no PIN yet. Use your password, or choose a PIN in your settings. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "auth.no_pin";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description Too many attempts. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "too_many";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "auth.listSessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        current: boolean;
                        userAgent: string;
                        address: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        seenAt: string;
                        /** Format: date-time */
                        expiresAt: string;
                    }[];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "auth.endOtherSessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    "auth.endSession": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    "auth.getSetup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        needed: boolean;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "auth.setUp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    name: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token: string;
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: uuid */
                        userId: string;
                        mustChangePassword: boolean;
                    };
                };
            };
            /** @description Kith was set up before. Sign in, or ask an admin for an account. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "auth.setup_done";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description Too many attempts. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "too_many";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "auth.signIn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token: string;
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: uuid */
                        userId: string;
                        mustChangePassword: boolean;
                    };
                };
            };
            /** @description There is no account with this e-mail and password. Check both and try again. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "auth.wrong_credentials";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This account is disabled. Ask an admin to restore it. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "auth.account_disabled";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description Too many attempts. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "too_many";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "auth.signOut": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    "auth.unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    pin: string;
                } | {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        unlockedUntil: string;
                    };
                };
            };
            /** @description This is not your password. Try again. · This is not your PIN. Try again, or use your password. · An API key cannot do this. Sign in with e-mail and password instead. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "auth.wrong_password";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "auth.wrong_pin";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "auth.needs_session";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description You have no PIN yet. Use your password, or choose a PIN in your settings. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "auth.no_pin";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description Too many attempts. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "too_many";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "derived.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["derived.Derivation"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "derived.listFailed": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path: {
                plugin: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        assetId: string;
                        /** Format: uuid */
                        ownerId: string;
                        fileName: string;
                        error: string;
                        attempts: number;
                        /** Format: date-time */
                        at: string;
                    }[];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "derived.pause": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plugin: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    paused: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    "derived.retry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plugin: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    ids?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "openapi.readDocument": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "openapi.getDocsFile": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            /** @description The part that `Range` asked for */
            206: {
                headers: {
                    "content-range"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "doctor.examine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        findings: components["schemas"]["doctor.Finding"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "embeds.listEmbeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["embeds.Embed"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "embeds.makeEmbed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    set: string;
                    /**
                     * @description `view` is always in it
                     * @default [
                     *       "view",
                     *       "details"
                     *     ]
                     */
                    can?: ("view" | "details" | "places" | "download")[];
                    /** @description Where the page is: `https://example.org` */
                    origins: string[];
                    /**
                     * @description How long it is good
                     * @default 86400
                     */
                    seconds?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        set: string;
                        can: ("view" | "details" | "places" | "download")[];
                        origins: string[];
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        expiresAt: string;
                        usedAt: string | null;
                        token: string;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "embeds.revokeEmbed": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    "embeds.signPictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["embeds.Signed"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "embeds.listSets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            set: string;
                            title: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "events.listen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            /** @description The part that `Range` asked for */
            206: {
                headers: {
                    "content-range"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "export.mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": Blob;
                };
            };
            /** @description Too many attempts. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "too_many";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "health.health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ok";
                        version: string;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "jobs.listQueues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description None for the moment it takes to open them after a start */
                        queues: components["schemas"]["jobs.Counts"][];
                        /** @description Committed, and not in a queue yet */
                        outbox: number;
                        /** @description Of plugins that are off: it waits until they are on */
                        parked: number;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "jobs.listFailedWork": {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                queue: "media" | "video" | "ml" | "import" | "system";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["jobs.FailedWork"][];
                    };
                };
            };
            /** @description The queues are not open yet. Ask again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "jobs.away";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "jobs.retryFailedWork": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                queue: "media" | "video" | "ml" | "import" | "system";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description This work is not among what failed any more. Read the list again: it may have been tried again, or forgotten. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "jobs.gone";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description The queues are not open yet. Ask again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "jobs.away";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "libraries.listLibraries": {
        parameters: {
            query?: {
                all?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        ownerId: string;
                        name: string;
                        /** @enum {string} */
                        type: "folders" | "uploads" | "source";
                        folders: string[];
                        /** @description The place that a plugin reads, of a library that is not in folders */
                        source: {
                            type: string;
                            title: string;
                            /** @description Secrets say by null that they are set */
                            config: {
                                [key: string]: unknown;
                            };
                            /** @description Why no plugin reads it */
                            problem: string | null;
                        } | null;
                        exclusions: string[];
                        watch: boolean;
                        watchProblem: string | null;
                        scanMinutes: number;
                        offlineSince: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        photos: number;
                        failed: number;
                        /** @description Videos of which no copy for browsers could be made */
                        unplayable: number;
                        /** @description Files that turned out not to be photos */
                        skipped: number;
                        /** @description Photos whose files are missing */
                        offline: number;
                        bytes: number;
                        lastScan: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            state: "running" | "done" | "failed" | "stopped";
                            /** @description Only the folders that had changed were looked into */
                            partial: boolean;
                            /** Format: date-time */
                            startedAt: string;
                            endedAt: string | null;
                            error: string | null;
                            found: number;
                            added: number;
                            changed: number;
                            moved: number;
                            missing: number;
                            returned: number;
                        } | null;
                        /** @description While photos are worked on or a scan runs */
                        progress: {
                            total: number;
                            processed: number;
                            /** @description Photos worked on, over the last minute */
                            perSecond: number;
                            /** @description Unknown while nothing moves */
                            secondsLeft: number | null;
                        } | null;
                    }[];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "libraries.createLibrary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    ownerId: string;
                    name: string;
                    folders?: string[];
                    source?: {
                        type: string;
                        /** @description What the form of this type asks for */
                        config: {
                            [key: string]: unknown;
                        };
                    };
                    /** @default [] */
                    exclusions?: string[];
                    /** @default true */
                    watch?: boolean;
                    /**
                     * @description Minutes between scans; 0 for none but by hand
                     * @default 1440
                     */
                    scanMinutes?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        scanId: string;
                    };
                };
            };
            /** @description A folder cannot be used for a library. Choose another one, or do what is said of it. · An exclusion is not a glob. Write it like "*.tmp" or "Private/**". · There is no such account, or it is disabled. A library needs an owner who can sign in. · A library is in folders of this server or in the place of a plugin. Say one of `folders` and `source`; which of them it is stays. · No plugin that is on reads places of this type. Choose one of those listed, or switch its plugin on. · What was filled in for this place is not what its plugin asks for. Correct the fields that are named. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "libraries.bad_folder";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                            details?: {
                                folder: string;
                                problem: string;
                            };
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "libraries.bad_exclusion";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "libraries.no_owner";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "libraries.one_place";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "libraries.no_source";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "libraries.bad_source";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                            details?: {
                                path: (string | number)[];
                                message: string;
                            }[];
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "libraries.getLibrary": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        ownerId: string;
                        name: string;
                        /** @enum {string} */
                        type: "folders" | "uploads" | "source";
                        folders: string[];
                        /** @description The place that a plugin reads, of a library that is not in folders */
                        source: {
                            type: string;
                            title: string;
                            /** @description Secrets say by null that they are set */
                            config: {
                                [key: string]: unknown;
                            };
                            /** @description Why no plugin reads it */
                            problem: string | null;
                        } | null;
                        exclusions: string[];
                        watch: boolean;
                        watchProblem: string | null;
                        scanMinutes: number;
                        offlineSince: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        photos: number;
                        failed: number;
                        /** @description Videos of which no copy for browsers could be made */
                        unplayable: number;
                        /** @description Files that turned out not to be photos */
                        skipped: number;
                        /** @description Photos whose files are missing */
                        offline: number;
                        bytes: number;
                        lastScan: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            state: "running" | "done" | "failed" | "stopped";
                            /** @description Only the folders that had changed were looked into */
                            partial: boolean;
                            /** Format: date-time */
                            startedAt: string;
                            endedAt: string | null;
                            error: string | null;
                            found: number;
                            added: number;
                            changed: number;
                            moved: number;
                            missing: number;
                            returned: number;
                        } | null;
                        /** @description While photos are worked on or a scan runs */
                        progress: {
                            total: number;
                            processed: number;
                            /** @description Photos worked on, over the last minute */
                            perSecond: number;
                            /** @description Unknown while nothing moves */
                            secondsLeft: number | null;
                        } | null;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "libraries.deleteLibrary": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    "libraries.updateLibrary": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    folders?: string[];
                    source?: {
                        /** @description What the form of this type asks for */
                        config: {
                            [key: string]: unknown;
                        };
                    };
                    exclusions?: string[];
                    watch?: boolean;
                    /** @description Minutes between scans; 0 for none but by hand */
                    scanMinutes?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A folder cannot be used for a library. Choose another one, or do what is said of it. · An exclusion is not a glob. Write it like "*.tmp" or "Private/**". · A library is in folders of this server or in the place of a plugin. Say one of `folders` and `source`; which of them it is stays. · No plugin that is on reads places of this type. Choose one of those listed, or switch its plugin on. · What was filled in for this place is not what its plugin asks for. Correct the fields that are named. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "libraries.bad_folder";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                            details?: {
                                folder: string;
                                problem: string;
                            };
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "libraries.bad_exclusion";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "libraries.one_place";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "libraries.no_source";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "libraries.bad_source";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                            details?: {
                                path: (string | number)[];
                                message: string;
                            }[];
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "libraries.listFailed": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                code?: string;
                skipped?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /**
                         * Format: uuid
                         * @description The photo to open: of the film of a live photo, that photo
                         */
                        photoId: string;
                        fileName: string;
                        path: string;
                        code: string;
                        error: string;
                        attempts: number;
                        /** Format: date-time */
                        at: string;
                    }[];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "libraries.retryFailed": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    ids?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "libraries.getFolders": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        parentId: string | null;
                        name: string;
                        /** @description In it and below */
                        photos: number;
                    }[];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "libraries.startScan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description Its folder was emptied on purpose: hide its photos
                     * @default false
                     */
                    emptied?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        scanId: string;
                        /** @description False when one was running already */
                        fresh: boolean;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "libraries.stopScan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    "libraries.listScans": {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "running" | "done" | "failed" | "stopped";
                        /** @description Only the folders that had changed were looked into */
                        partial: boolean;
                        /** Format: date-time */
                        startedAt: string;
                        endedAt: string | null;
                        error: string | null;
                        found: number;
                        added: number;
                        changed: number;
                        moved: number;
                        missing: number;
                        returned: number;
                        problems: {
                            path: string;
                            /** @default unknown */
                            code: string;
                            /** @default {} */
                            values: {
                                [key: string]: string;
                            };
                            /** @description What `code` means, in English */
                            reason: string;
                        }[];
                    }[];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "libraries.checkFolder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    folder: string;
                    /** Format: uuid */
                    libraryId?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        problem: string | null;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "libraries.listSources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        /** @description JSON Schema of `config` */
                        form: unknown;
                    }[];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "mail.getSettings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        set: boolean;
                        /** @description Secrets that are set are null */
                        values: {
                            [key: string]: unknown;
                        };
                        /** @description JSON Schema of `values` */
                        schema: unknown;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "mail.saveSettings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    "mail.clearSettings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    "mail.sendTest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    to?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        to: string;
                    };
                };
            };
            /** @description E-mail is not set up yet. Save its settings first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "mail.not_set_up";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description The e-mail was not sent. The message says why. */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "mail.not_sent";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "notices.listNotices": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                unread?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["notices.Notice"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "notices.listMutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        kinds: {
                            name: string;
                            plugin: string;
                            label: string;
                            /** @description Also sent through the channels */
                            push: boolean;
                            muted: boolean;
                        }[];
                        channels: {
                            /** @description `channel:<type>` */
                            name: string;
                            label: string;
                            muted: boolean;
                        }[];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "notices.setMutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    muted: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        kinds: {
                            name: string;
                            plugin: string;
                            label: string;
                            /** @description Also sent through the channels */
                            push: boolean;
                            muted: boolean;
                        }[];
                        channels: {
                            /** @description `channel:<type>` */
                            name: string;
                            label: string;
                            muted: boolean;
                        }[];
                    };
                };
            };
            /** @description There is no such kind of notice. GET /api/notices/mutes lists them. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "notices.unknown";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                            details?: {
                                names: string[];
                            };
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "notices.markRead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                } | {
                    /** @constant */
                    all: true;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    "notices.countUnread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "oidc.getWay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Null: one cannot */
                        label: string | null;
                        signOutThere: boolean;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "oidc.getAddresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Null: the server does not know its address, see KITH_PUBLIC_URL */
                        redirectUri: string | null;
                        afterSignOut: string | null;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "oidc.callback": {
        parameters: {
            query?: {
                code?: string;
                state?: string;
                iss?: string;
                error?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Elsewhere */
            303: {
                headers: {
                    location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    "oidc.check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        issuer: string;
                        canSignOut: boolean;
                    };
                };
            };
            /** @description Signing in with a provider is not set up yet. Save its settings first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "oidc.not_set_up";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description The provider could not be asked. The message says why. */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "oidc.not_reached";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "oidc.listIdentities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        issuer: string;
                        subject: string;
                        /** Format: date-time */
                        createdAt: string;
                    }[];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "oidc.unlink": {
        parameters: {
            query: {
                issuer: string;
                subject: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description An API key cannot do this. Sign in with e-mail and password instead. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "auth.needs_session";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This is the only way you can sign in. Ask an administrator for a password first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "oidc.only_way_in";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "oidc.link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        url: string;
                    };
                };
            };
            /** @description Enter your password, or your PIN as it is now, so that nobody else can choose one for you. · This is not your password. Try again. · An API key cannot do this. Sign in with e-mail and password instead. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "auth.needs_proof";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "auth.wrong_password";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "auth.needs_session";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description Signing in with a provider is not set up yet. Save its settings first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "oidc.not_set_up";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description Too many attempts. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "too_many";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description The provider could not be asked. The message says why. */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "oidc.not_reached";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "oidc.getSettings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        set: boolean;
                        /** @description Secrets that are set are null */
                        values: {
                            [key: string]: unknown;
                        };
                        /** @description JSON Schema of `values` */
                        schema: unknown;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "oidc.saveSettings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    "oidc.clearSettings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    "oidc.signOut": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Elsewhere */
            303: {
                headers: {
                    location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    "oidc.start": {
        parameters: {
            query?: {
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Elsewhere */
            303: {
                headers: {
                    location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    "openapi.getDocument": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            /** @description The part that `Range` asked for */
            206: {
                headers: {
                    "content-range"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "plugins.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["core.Plugin"][];
                        problems: string[];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "plugins.uninstall": {
        parameters: {
            query: {
                confirm: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    "plugins.disable": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    force?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "installed" | "needs-setup" | "enabled" | "disabled" | "blocked" | "failed" | "quarantined" | "missing";
                        reason: string | null;
                        behind: string[];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "plugins.enable": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    overrideRange?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "installed" | "needs-setup" | "enabled" | "disabled" | "blocked" | "failed" | "quarantined" | "missing";
                        reason: string | null;
                        behind: string[];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "plugins.export": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One JSON value a line */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": {
                        [key: string]: unknown;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "plugins.preferences": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        value: {
                            [key: string]: unknown;
                        };
                        schema: unknown;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "plugins.savePreferences": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    "plugins.saveSettings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "installed" | "needs-setup" | "enabled" | "disabled" | "blocked" | "failed" | "quarantined" | "missing";
                        reason: string | null;
                        behind: string[];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "health.ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ready";
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "sets.addable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["sets.Set"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "sets.describe": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                set: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["sets.Set"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "sets.add": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                set: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: number;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "sets.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                set: string;
                assetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    "sets.order": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                set: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["sets.Order"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "sets.connectable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["sets.Set"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "stacks.stack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                    /**
                     * Format: uuid
                     * @description The one that is shown; the first of `ids` if not said
                     */
                    cover?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "stacks.unstack": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    "stacks.cover": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    cover: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    "stacks.takeOut": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                asset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    "storage.getStorage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Where Kith keeps what it stores: a folder, or a bucket */
                        place: string;
                        /** @description Free on the disk of the data folder */
                        freeBytes: number | null;
                        uploadedBytes: number;
                        libraryBytes: number;
                        accounts: components["schemas"]["storage.Holding"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "storage.measureStorage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        kinds: {
                            kind: string;
                            files: number;
                            bytes: number;
                        }[];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "timeline.filters": {
        parameters: {
            query?: {
                in?: string[];
                owner?: "all" | "mine" | "shared";
                kind?: "image" | "video";
                day?: string & (unknown & unknown);
                bbox?: string;
                state?: "timeline" | "archive" | "trash" | "locked" | "favorites";
                order?: "newest" | "oldest";
                copies?: "once" | "all";
                stacks?: "once" | "all";
                filter?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["timeline.Filters"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "timeline.memories": {
        parameters: {
            query?: {
                in?: string[];
                owner?: "all" | "mine" | "shared";
                kind?: "image" | "video";
                day?: string & (unknown & unknown);
                bbox?: string;
                state?: "timeline" | "archive" | "trash" | "locked" | "favorites";
                order?: "newest" | "oldest";
                copies?: "once" | "all";
                stacks?: "once" | "all";
                filter?: string;
                today?: string & (unknown & unknown);
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["timeline.Memories"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "timeline.months": {
        parameters: {
            query?: {
                in?: string[];
                owner?: "all" | "mine" | "shared";
                kind?: "image" | "video";
                day?: string & (unknown & unknown);
                bbox?: string;
                state?: "timeline" | "archive" | "trash" | "locked" | "favorites";
                order?: "newest" | "oldest";
                copies?: "once" | "all";
                stacks?: "once" | "all";
                filter?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["timeline.Months"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "timeline.month": {
        parameters: {
            query?: {
                in?: string[];
                owner?: "all" | "mine" | "shared";
                kind?: "image" | "video";
                day?: string & (unknown & unknown);
                bbox?: string;
                state?: "timeline" | "archive" | "trash" | "locked" | "favorites";
                order?: "newest" | "oldest";
                copies?: "once" | "all";
                stacks?: "once" | "all";
                filter?: string;
            };
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["timeline.Month"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "timeline.badges": {
        parameters: {
            query?: {
                in?: string[];
                owner?: "all" | "mine" | "shared";
                kind?: "image" | "video";
                day?: string & (unknown & unknown);
                bbox?: string;
                state?: "timeline" | "archive" | "trash" | "locked" | "favorites";
                order?: "newest" | "oldest";
                copies?: "once" | "all";
                stacks?: "once" | "all";
                filter?: string;
            };
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["timeline.Badges"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "timeline.places": {
        parameters: {
            query?: {
                in?: string[];
                owner?: "all" | "mine" | "shared";
                kind?: "image" | "video";
                day?: string & (unknown & unknown);
                bbox?: string;
                state?: "timeline" | "archive" | "trash" | "locked" | "favorites";
                order?: "newest" | "oldest";
                copies?: "once" | "all";
                stacks?: "once" | "all";
                filter?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["timeline.Places"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "timeline.skeleton": {
        parameters: {
            query?: {
                in?: string[];
                owner?: "all" | "mine" | "shared";
                kind?: "image" | "video";
                day?: string & (unknown & unknown);
                bbox?: string;
                state?: "timeline" | "archive" | "trash" | "locked" | "favorites";
                order?: "newest" | "oldest";
                copies?: "once" | "all";
                stacks?: "once" | "all";
                filter?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["timeline.Skeleton"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "uploads.upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: date-time */
                    modifiedAt?: string;
                    files: Blob[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        files: ({
                            name: string;
                            /** Format: uuid */
                            id: string;
                            duplicate: boolean;
                        } | {
                            name: string;
                            error: {
                                code: string;
                                message: string;
                            };
                        })[];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "uploads.check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    files: {
                        name: string;
                        size: number;
                        sha256?: string;
                        sha1?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        files: {
                            name: string;
                            /** @enum {string} */
                            is: "new" | "here" | "trash";
                            id: string | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "uploads.exists": {
        parameters: {
            query?: {
                sha256?: string[];
                sha1?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        found: {
                            /** Format: uuid */
                            id: string;
                            sha256: string;
                            sha1: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "uploads.existMany": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    sha256?: string[];
                    /** @default [] */
                    sha1?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        found: {
                            /** Format: uuid */
                            id: string;
                            sha256: string;
                            sha1: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "uploads.beginResumable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        offset: number;
                        size: number;
                        /** Format: date-time */
                        expiresAt: string;
                        asset: {
                            /** Format: uuid */
                            id: string;
                            duplicate: boolean;
                        } | null;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "uploads.getResumable": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        offset: number;
                        size: number;
                        /** Format: date-time */
                        expiresAt: string;
                        asset: {
                            /** Format: uuid */
                            id: string;
                            duplicate: boolean;
                        } | null;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "uploads.endResumable": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    "uploads.continueResumable": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    "users.listUsers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        email: string;
                        name: string;
                        color: string;
                        admin: boolean;
                        quotaBytes: number | null;
                        usedBytes: number;
                        mustChangePassword: boolean;
                        /** Format: date-time */
                        createdAt: string;
                        disabledAt: string | null;
                    }[];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "users.createUser": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    name: string;
                    password: string;
                    /** @default false */
                    admin?: boolean;
                    /** @enum {string} */
                    color?: "blue" | "green" | "orange" | "pink" | "purple" | "teal" | "red" | "yellow" | "brown" | "gray";
                    /** @default null */
                    quotaBytes?: number | null;
                    /** @default true */
                    mustChangePassword?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description There is already an account with this e-mail. Use another one, or restore the account if it is disabled. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "users.email_taken";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "users.deleteUser": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description This is the only administrator. Make somebody else an administrator first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "users.last_admin";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "users.updateUser": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** Format: email */
                    email?: string;
                    /** @enum {string} */
                    color?: "blue" | "green" | "orange" | "pink" | "purple" | "teal" | "red" | "yellow" | "brown" | "gray";
                    admin?: boolean;
                    quotaBytes?: number | null;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is already an account with this e-mail. Use another one, or restore the account if it is disabled. · This is the only administrator. Make somebody else an administrator first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "users.email_taken";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "users.last_admin";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "users.disableUser": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description This is the only administrator. Make somebody else an administrator first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "users.last_admin";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "users.resetUserPassword": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description One changes one’s own password in one’s settings, with the current one. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "users.own_password";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "users.restoreUser": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    "users.signOutUser": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    "users.listPeople": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        color: string;
                        email?: string;
                    }[];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "web.listWidgets": {
        parameters: {
            query?: {
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        generation: number;
                        widgets: components["schemas"]["web.Widget"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "albums.listAlbums": {
        parameters: {
            query?: {
                search?: string;
                sort?: "recent" | "title" | "photos" | "created";
                of?: "all" | "mine" | "others";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["albums.Album"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "albums.createAlbum": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    /** @default  */
                    description?: string;
                    ids?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: string[];
                        duplicates: string[];
                        notAllowed: string[];
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "albums.showAlbum": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["albums.Album"];
                };
            };
            /** @description This album does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.no_album";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "albums.deleteAlbum": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Only the owner of the album may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.owner_only";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This album does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.no_album";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "albums.changeAlbum": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    description?: string;
                    /** @enum {string} */
                    order?: "newest" | "oldest" | "manual";
                    /** @description A photo of the album; null for the newest */
                    cover?: string | null;
                    /** @description Whether members may share it on; only the owner says */
                    reshare?: boolean;
                    /** @description Whether members may like and comment; only the owner says */
                    activity?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["albums.Album"];
                };
            };
            /** @description You may look at this album, but not change it. Ask its owner to make you an editor. · Only the owner of the album may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.editors_only";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "albums.owner_only";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This album does not exist, or you may not see it. · One of these photos is not in the album, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.no_album";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "albums.not_in";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "albums.listAdded": {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["albums.Added"][];
                    };
                };
            };
            /** @description This album does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.no_album";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "albums.listComments": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                asset?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["albums.Comment"][];
                        next: string | null;
                    };
                };
            };
            /** @description This album does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.no_album";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "albums.addComment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /** Format: uuid */
                    assetId?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description This album does not exist, or you may not see it. · One of these photos is not in the album, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.no_album";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "albums.not_in";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description The owner of this album switched likes and comments off. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.activity_off";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "albums.deleteComment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                commentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Only its author and the owner of the album may delete a comment. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.not_your_comment";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This album does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.no_album";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "albums.moveToFolder": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    folderId: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Only the owner of the album may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.owner_only";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This album does not exist, or you may not see it. · This folder does not exist, or is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.no_album";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "albums.no_folder";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "albums.showOnTimeline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    show: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description This album does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.no_album";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "albums.like": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    like: boolean;
                    /** Format: uuid */
                    assetId?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description This album does not exist, or you may not see it. · One of these photos is not in the album, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.no_album";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "albums.not_in";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description The owner of this album switched likes and comments off. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.activity_off";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "albums.listMembers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["albums.Member"][];
                        /** @description The shared folder through which you are in it: leaving that, you leave all of its albums */
                        throughFolder: {
                            /** Format: uuid */
                            id: string;
                            title: string;
                        } | null;
                    };
                };
            };
            /** @description This album does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.no_album";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "albums.shareAlbum": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    userIds?: string[];
                    /**
                     * @description Groups you saved: whoever is in them now
                     * @default []
                     */
                    groupIds?: string[];
                    /** @enum {string} */
                    role: "editor" | "viewer";
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The album is theirs already. To change that, hand the album over to somebody else. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.owner_is_in";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description Only the owner of the album may do this. · You cannot let anybody do more with this album than you may. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.owner_only";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "albums.above_you";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This album does not exist, or you may not see it. · There is no such person on this server, or the account is disabled. · This group does not exist, or is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.no_album";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "albums.nobody";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "albums.no_group";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "albums.removeMember": {
        parameters: {
            query?: {
                photos?: "stay" | "leave";
            };
            header?: never;
            path: {
                id: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The owner cannot leave. Hand the album over first, or delete it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.owner_stays";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description Only the owner of the album may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.owner_only";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This album does not exist, or you may not see it. · This person is not a member of the album. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.no_album";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "albums.no_member";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "albums.handOver": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    userId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The album is theirs already. To change that, hand the album over to somebody else. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.owner_is_in";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description Only the owner of the album may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.owner_only";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This album does not exist, or you may not see it. · This person is not a member of the album. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.no_album";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "albums.no_member";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "albums.listPhotos": {
        parameters: {
            query?: {
                from?: number;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["albums.Photo"][];
                        next: number | null;
                    };
                };
            };
            /** @description This album does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.no_album";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "albums.addPhotos": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: string[];
                        duplicates: string[];
                        notAllowed: string[];
                    };
                };
            };
            /** @description You may look at this album, but not change it. Ask its owner to make you an editor. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.editors_only";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This album does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.no_album";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "albums.photoFacts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                assetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["albums.PhotoInAlbum"];
                };
            };
            /** @description This album does not exist, or you may not see it. · One of these photos is not in the album, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.no_album";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "albums.not_in";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "albums.orderPhotos": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                    /** @description Null: at the end */
                    before: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        moved: number;
                    };
                };
            };
            /** @description You may look at this album, but not change it. Ask its owner to make you an editor. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.editors_only";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This album does not exist, or you may not see it. · One of these photos is not in the album, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.no_album";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "albums.not_in";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "albums.removePhotos": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        removed: number;
                    };
                };
            };
            /** @description This album does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.no_album";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "albums.withdrawPhotos": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Without: all of yours */
                    ids?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        removed: number;
                    };
                };
            };
            /** @description None of these photos is yours and in an album here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.nothing_of_yours";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "albums.lookAtAlbum": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description This album does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.no_album";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "albums.listFolders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            title: string;
                            /** Format: uuid */
                            id: string;
                            albumIds: string[];
                            members: {
                                /** Format: uuid */
                                userId: string;
                                /** @enum {string} */
                                role: "editor" | "viewer";
                            }[];
                        }[];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "albums.createFolder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "albums.deleteFolder": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                folderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description This folder does not exist, or is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.no_folder";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "albums.renameFolder": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                folderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description This folder does not exist, or is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.no_folder";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "albums.shareFolder": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                folderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    userIds: string[];
                    /** @enum {string} */
                    role: "editor" | "viewer";
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The album is theirs already. To change that, hand the album over to somebody else. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.owner_is_in";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This folder does not exist, or is not yours. · There is no such person on this server, or the account is disabled. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.no_folder";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "albums.nobody";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "albums.unshareFolder": {
        parameters: {
            query?: {
                photos?: "stay" | "leave";
            };
            header?: never;
            path: {
                folderId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description This folder does not exist, or is not yours. · This person is not a member of the album. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.no_folder";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "albums.no_member";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "albums.listGroups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            title: string;
                            userIds: string[];
                            /** Format: uuid */
                            id: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "albums.createGroup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    userIds: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description There is no such person on this server, or the account is disabled. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.nobody";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "albums.changeGroup": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                groupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    userIds: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description This group does not exist, or is not yours. · There is no such person on this server, or the account is disabled. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.no_group";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "albums.nobody";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "albums.deleteGroup": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                groupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description This group does not exist, or is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "albums.no_group";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "albums.listLeftAlbums": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["albums.Left"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "albums.albumsOfPhoto": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["albums.AlbumOfPhoto"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "faces.drawFace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    assetId: string;
                    box: {
                        x: number;
                        y: number;
                        w: number;
                        h: number;
                    };
                    who: {
                        /** Format: uuid */
                        personId: string;
                    } | {
                        name: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        personId: string;
                    };
                };
            };
            /** @description Faces are put on photos by their owner only. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "faces.not_your_photo";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This person does not exist, or is not one of yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "faces.no_person";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "faces.deleteFace": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description This face does not exist, or is not on a photo of yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "faces.no_face";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "faces.putFace": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ({
                    /** Format: uuid */
                    personId: string;
                } | {
                    name: string;
                }) | {
                    personId: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        personId: string | null;
                    };
                };
            };
            /** @description This face does not exist, or is not on a photo of yours. · This person does not exist, or is not one of yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "faces.no_face";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "faces.no_person";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "faces.facePicture": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            /** @description The part that `Range` asked for */
            206: {
                headers: {
                    "content-range"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            /** @description This face does not exist, or is not on a photo of yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "faces.no_face";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "faces.undoMerge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description This merge does not exist, or was undone already. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "faces.no_merge";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description The person was merged into another one since, or deleted. Undo that merge first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "faces.merged_on";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "faces.listPeople": {
        parameters: {
            query?: {
                search?: string;
                hidden?: string;
                all?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["faces.Person"][];
                        next: string | null;
                        hidden: number;
                        few: number;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "faces.showPerson": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["faces.Person"];
                };
            };
            /** @description This person does not exist, or is not one of yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "faces.no_person";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "faces.deletePerson": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description This person does not exist, or is not one of yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "faces.no_person";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "faces.changePerson": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string | "";
                    birthDate?: string | null;
                    hidden?: boolean;
                    favourite?: boolean;
                    /** @description One of their faces; null for the best */
                    cover?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["faces.Person"];
                };
            };
            /** @description This person does not exist, or is not one of yours. · This face does not exist, or is not on a photo of yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "faces.no_person";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "faces.no_face";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "faces.listPlaces": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["faces.Place"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "faces.facesOfPerson": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["faces.FaceOfPerson"][];
                        next: string | null;
                    };
                };
            };
            /** @description This person does not exist, or is not one of yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "faces.no_person";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "faces.mergePeople": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        mergeId: string;
                    };
                };
            };
            /** @description A person cannot be merged with itself. Choose others. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "faces.same_one";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This person does not exist, or is not one of yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "faces.no_person";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "faces.personPicture": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            /** @description The part that `Range` asked for */
            206: {
                headers: {
                    "content-range"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            /** @description This person does not exist, or is not one of yours. · There is no picture of this face now. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "faces.no_person";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "faces.no_picture";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "faces.saySame": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description The other one, or one place in which they are known
                     */
                    id: string;
                    same: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A person cannot be merged with itself. Choose others. · Both are people of yours: merge them instead. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "faces.same_one";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "faces.both_yours";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This person does not exist, or is not one of yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "faces.no_person";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "faces.splitPerson": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    faceIds?: string[];
                    assetIds?: string[];
                    to?: {
                        /** Format: uuid */
                        personId: string;
                    } | {
                        name: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        faces: number;
                        personId: string | null;
                    };
                };
            };
            /** @description This person does not exist, or is not one of yours. · None of these faces is with this person. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "faces.no_person";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "faces.not_with_them";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "faces.facesOnPhoto": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["faces.FaceOnPhoto"][];
                        mine: boolean;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "faces.groupAnew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    "faces.listSameQuestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["faces.SameQuestion"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "faces.answerSameQuestion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    one: string;
                    /** Format: uuid */
                    other: string;
                    same: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody asks this any more: it was answered, or taken back, or is not yours to answer. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "faces.not_asked";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "faces.listSuggestions": {
        parameters: {
            query?: {
                personId?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["faces.Question"][];
                        total: number;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "faces.answerSuggestion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    faceId: string;
                    /** Format: uuid */
                    personId: string;
                    same: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description This face does not exist, or is not on a photo of yours. · This person does not exist, or is not one of yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "faces.no_face";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "faces.no_person";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "partner-sharing.listShares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        withMe: components["schemas"]["partner-sharing.Share"][];
                        byMe: components["schemas"]["partner-sharing.Share"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "partner-sharing.startSharing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Only photos taken on or after this day */
                    since?: string | null;
                    /** @description The share ends at this time */
                    until?: string | null;
                    /** @description With coordinates and place names; default true */
                    places?: boolean;
                    /** @description They may put your photos into albums, spaces and links; default true */
                    reshare?: boolean;
                    /** @description Only these folders; null for the whole library */
                    folderIds?: string[] | null;
                    /** Format: uuid */
                    userId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["partner-sharing.Share"];
                };
            };
            /** @description You cannot share your library with yourself. · The end of the share must lie in the future. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "partner-sharing.oneself";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "partner-sharing.over_already";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description There is no such person on this server, or the account is disabled. · One of these folders is not in a library of yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "partner-sharing.nobody";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "partner-sharing.not_your_folder";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description You share your library with this person already. Change that share instead. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "partner-sharing.already";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "partner-sharing.endSharing": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description This share does not exist, or is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "partner-sharing.no_share";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "partner-sharing.changeScope": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Only photos taken on or after this day */
                    since?: string | null;
                    /** @description The share ends at this time */
                    until?: string | null;
                    /** @description With coordinates and place names; default true */
                    places?: boolean;
                    /** @description They may put your photos into albums, spaces and links; default true */
                    reshare?: boolean;
                    /** @description Only these folders; null for the whole library */
                    folderIds?: string[] | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["partner-sharing.Share"];
                };
            };
            /** @description The end of the share must lie in the future. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "partner-sharing.over_already";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This share does not exist, or is not yours. · One of these folders is not in a library of yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "partner-sharing.no_share";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "partner-sharing.not_your_folder";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "partner-sharing.showInTimeline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    show: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description This share does not exist, or is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "partner-sharing.no_share";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "partner-sharing.lookAt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description This share does not exist, or is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "partner-sharing.no_share";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "partner-sharing.listNews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["partner-sharing.News"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "partner-sharing.overview": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["partner-sharing.Between"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "shared-links.listLinks": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                set?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["shared-links.Link"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "shared-links.makeLink": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Shown to visitors above the photos */
                    description?: string | null;
                    /** @description A short name: the link is also at `/s/<slug>` */
                    slug?: string | null;
                    /** @description Closed until then */
                    startsAt?: string | null;
                    /** @description Closed from then on; null: never, if the server allows it */
                    endsAt?: string | null;
                    /** @description Asked of visitors; changing it throws them out */
                    password?: string | null;
                    /** @description Visitors may download originals; default true */
                    download?: boolean;
                    /** @description Visitors see when, where and with what photos were taken; default true */
                    metadata?: boolean;
                    /** @description Closed after that many visits */
                    viewLimit?: number | null;
                    /** @description Visitors may add photos; default false */
                    upload?: boolean;
                    /** @description What visitors add waits until the maker lets it in; default true */
                    approve?: boolean;
                    /** @description The most photos visitors may add */
                    uploadMost?: number | null;
                    /** @description The most bytes of all */
                    uploadBytes?: number | null;
                    /** @description What visitors may add; default both */
                    uploadTypes?: ("image" | "video")[];
                    /** @description Other web sites that may show the link */
                    origins?: string[];
                    /** @description A collection you may hand on: `albums:album:<id>`, `core:library:<your id>`, … */
                    set?: string;
                    /** @description Photos you may pass on */
                    assetIds?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shared-links.Link"];
                };
            };
            /** @description Say either `set` or `assetIds`. · The end of the link must lie in the future. · The link would end before it begins. Change one of the two. · Links on this server may not be good for that long. Choose an earlier end. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "shared-links.which_one";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "shared-links.over_already";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "shared-links.ends_first";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "shared-links.too_long";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                            details?: {
                                mostDays: number;
                            };
                        };
                    };
                };
            };
            /** @description You may see this collection, but not hand it on by a link. Choose photos of it instead. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "shared-links.not_linkable";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description Photos cannot be put into this collection by a link. Share chosen photos, an album of yours or your library instead. · Another link has this short name already. Choose another one. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "shared-links.not_addable";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "shared-links.slug_taken";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "shared-links.showLink": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shared-links.Link"];
                };
            };
            /** @description This link does not exist, or is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "shared-links.no_link";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "shared-links.deleteLink": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description This link does not exist, or is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "shared-links.no_link";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "shared-links.changeLink": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Shown to visitors above the photos */
                    description?: string | null;
                    /** @description A short name: the link is also at `/s/<slug>` */
                    slug?: string | null;
                    /** @description Closed until then */
                    startsAt?: string | null;
                    /** @description Closed from then on; null: never, if the server allows it */
                    endsAt?: string | null;
                    /** @description Asked of visitors; changing it throws them out */
                    password?: string | null;
                    /** @description Visitors may download originals; default true */
                    download?: boolean;
                    /** @description Visitors see when, where and with what photos were taken; default true */
                    metadata?: boolean;
                    /** @description Closed after that many visits */
                    viewLimit?: number | null;
                    /** @description Visitors may add photos; default false */
                    upload?: boolean;
                    /** @description What visitors add waits until the maker lets it in; default true */
                    approve?: boolean;
                    /** @description The most photos visitors may add */
                    uploadMost?: number | null;
                    /** @description The most bytes of all */
                    uploadBytes?: number | null;
                    /** @description What visitors may add; default both */
                    uploadTypes?: ("image" | "video")[];
                    /** @description Other web sites that may show the link */
                    origins?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shared-links.Link"];
                };
            };
            /** @description The end of the link must lie in the future. · The link would end before it begins. Change one of the two. · Links on this server may not be good for that long. Choose an earlier end. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "shared-links.over_already";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "shared-links.ends_first";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "shared-links.too_long";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                            details?: {
                                mostDays: number;
                            };
                        };
                    };
                };
            };
            /** @description This link does not exist, or is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "shared-links.no_link";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description Photos cannot be put into this collection by a link. Share chosen photos, an album of yours or your library instead. · Another link has this short name already. Choose another one. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "shared-links.not_addable";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "shared-links.slug_taken";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "shared-links.addPhotos": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    assetIds: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: number;
                    };
                };
            };
            /** @description This link does not exist, or is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "shared-links.no_link";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This link shows a whole collection. Change the collection instead. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "shared-links.not_a_selection";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "shared-links.removePhotos": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    assetIds: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        removed: number;
                    };
                };
            };
            /** @description This link does not exist, or is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "shared-links.no_link";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This link shows a whole collection. Change the collection instead. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "shared-links.not_a_selection";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "shared-links.revokeLink": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description This link does not exist, or is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "shared-links.no_link";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "shared-links.listGuestPhotos": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                waiting?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["shared-links.GuestPhoto"][];
                        next: string | null;
                    };
                };
            };
            /** @description This link does not exist, or is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "shared-links.no_link";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "shared-links.approve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approved: number;
                    };
                };
            };
            /** @description This link does not exist, or is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "shared-links.no_link";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "shared-links.reject": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rejected: number;
                    };
                };
            };
            /** @description This link does not exist, or is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "shared-links.no_link";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "shared-links.listAllLinks": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["shared-links.AnyLink"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "shared-links.revokeAny": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description This link does not exist, or is not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "shared-links.no_link";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "shared-links.enter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    key?: string;
                    slug?: string;
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        visitor: string;
                        token: string;
                        seconds: number;
                        link: components["schemas"]["shared-links.VisitedLink"];
                    };
                };
            };
            /** @description This link has a password. Enter it. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "shared-links.password_needed";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This is not the password of this link. Try again. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "shared-links.wrong_password";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This link is closed, or never existed. Ask whoever gave it to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "shared-links.closed";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This link of yours is closed. Look at it on the page of your links. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "shared-links.yours_closed";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                            details?: {
                                /** @enum {string} */
                                reason: "revoked" | "early" | "over" | "used_up" | "not_yours_to_share";
                            };
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "shared-links.revokeAll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revoked: number;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "shared-links.addAsGuest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    name: string;
                    message?: string;
                    files: Blob[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        files: components["schemas"]["shared-links.Taken"][];
                        /** @description The maker looks at them first */
                        waiting: boolean;
                    };
                };
            };
            /** @description This link is for looking only: photos cannot be added by it. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "shared-links.view_only";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This link is closed, or never existed. Ask whoever gave it to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "shared-links.closed";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description No more photos can be added by this link. Ask whoever gave it to you to make room. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "shared-links.full";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "shared-links.showVisited": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shared-links.VisitedLink"];
                };
            };
            /** @description This link is closed, or never existed. Ask whoever gave it to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "shared-links.closed";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "shared-links.slugPage": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "shared-links.slugPicture": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            /** @description The part that `Range` asked for */
            206: {
                headers: {
                    "content-range"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            /** @description This link is closed, or never existed. Ask whoever gave it to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "shared-links.closed";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "shared-links.sharePage": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "shared-links.sharePicture": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            /** @description The part that `Range` asked for */
            206: {
                headers: {
                    "content-range"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            /** @description This link is closed, or never existed. Ask whoever gave it to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "shared-links.closed";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.listSpaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["spaces.Space"][];
                        /** @enum {string} */
                        sort: "active" | "name" | "created" | "photos";
                        /** @enum {string} */
                        view: "cards" | "table";
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.createSpace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @default  */
                    description?: string;
                    /**
                     * @default blue
                     * @enum {string}
                     */
                    color?: "blue" | "green" | "orange" | "pink" | "purple" | "teal" | "red" | "yellow" | "brown" | "gray";
                    /** @default null */
                    emoji?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.showSpace": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["spaces.Space"];
                };
            };
            /** @description This space does not exist, or you are not in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.deleteSpace": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Only owners of the space may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.owners_only";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This space does not exist, or you are not in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.changeSpace": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    description?: string;
                    /** @enum {string} */
                    color?: "blue" | "green" | "orange" | "pink" | "purple" | "teal" | "red" | "yellow" | "brown" | "gray";
                    emoji?: string | null;
                    /** @description A photo of the space; null for none */
                    cover?: string | null;
                    /** @description Which part of the cover is shown: percent from its top */
                    coverPosition?: number;
                    /** @description Whether people are recognised; only owners say */
                    faces?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["spaces.Space"];
                };
            };
            /** @description You may look at this space, but not change it. Ask an owner to make you an editor. · Only owners of the space may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.editors_only";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "spaces.owners_only";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This space does not exist, or you are not in it. · This photo is not in the space, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "spaces.not_in";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.acceptInvitation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description You are not invited to this space, or no longer. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.not_invited";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.listActivity": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                person?: string;
                kind?: "created" | "renamed" | "described" | "colored" | "cover" | "faces" | "invited" | "uninvited" | "joined" | "declined" | "left" | "removed" | "role" | "succeeded" | "added" | "added_all" | "undone" | "taken_out" | "withdrawn" | "connected" | "disconnected" | "taken_over" | "duplicates" | "people_joined" | "people_parted" | "person_named" | "commented" | "liked";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["spaces.Activity"][];
                        next: string | null;
                    };
                };
            };
            /** @description This space does not exist, or you are not in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.listAlbums": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["spaces.Album"][];
                    };
                };
            };
            /** @description This space does not exist, or you are not in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.listComments": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                asset?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["spaces.Comment"][];
                        next: string | null;
                    };
                };
            };
            /** @description This space does not exist, or you are not in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.addComment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /** Format: uuid */
                    assetId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description This space does not exist, or you are not in it. · This photo is not in the space, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "spaces.not_in";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.deleteComment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                commentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Only who said it and owners of the space may delete this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.not_your_comment";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This space does not exist, or you are not in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.declineInvitation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description You are not invited to this space, or no longer. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.not_invited";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.likePhoto": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    like: boolean;
                    /** Format: uuid */
                    assetId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description This space does not exist, or you are not in it. · This photo is not in the space, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "spaces.not_in";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.listMembers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["spaces.Member"][];
                    };
                };
            };
            /** @description This space does not exist, or you are not in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.invite": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    userIds: string[];
                    /** @enum {string} */
                    role: "owner" | "editor" | "viewer";
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Only owners of the space may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.owners_only";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This space does not exist, or you are not in it. · There is no such person on this server, or the account is disabled. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "spaces.nobody";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.removeMember": {
        parameters: {
            query?: {
                photos?: "stay" | "leave";
            };
            header?: never;
            path: {
                id: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Only owners of the space may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.owners_only";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This space does not exist, or you are not in it. · This person is not in the space. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_member";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description A space needs an owner. Make somebody else one first, or delete the space. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.last_owner";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.changeRole": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    role: "owner" | "editor" | "viewer";
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Only owners of the space may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.owners_only";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This space does not exist, or you are not in it. · This person is not in the space. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_member";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description A space needs an owner. Make somebody else one first, or delete the space. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.last_owner";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.keepOwn": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    inTimeline?: boolean;
                    pinned?: boolean;
                    /** @description Others in it read what you call your own people; kept when you leave and come back */
                    shareNames?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description This space does not exist, or you are not in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.keepPlaces": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kept: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description This space does not exist, or you are not in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.handOver": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    userId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Only owners of the space may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.owners_only";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This space does not exist, or you are not in it. · This person is not in the space. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_member";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.listSpacePeople": {
        parameters: {
            query?: {
                search?: string;
                hidden?: string;
                all?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["spaces.SpacePerson"][];
                        next: string | null;
                        total: number;
                        hidden: number;
                        few: number;
                    };
                };
            };
            /** @description You may look at this space, but not change it. Ask an owner to make you an editor. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.editors_only";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This space does not exist, or you are not in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description People are not recognised in this space now. An owner switches it on in its settings; an administrator switches on the plugin People. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.people_off";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.showSpacePerson": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["spaces.SpacePerson"];
                };
            };
            /** @description This space does not exist, or you are not in it. · There is no such person in this space. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_person";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description People are not recognised in this space now. An owner switches it on in its settings; an administrator switches on the plugin People. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.people_off";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.changeSpacePerson": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Empty: without */
                    name?: string;
                    hidden?: boolean;
                    /** @description A photo they are on; null for the best */
                    cover?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["spaces.SpacePerson"];
                };
            };
            /** @description You may look at this space, but not change it. Ask an owner to make you an editor. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.editors_only";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This space does not exist, or you are not in it. · There is no such person in this space. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_person";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This person is not on any of these photos. · People are not recognised in this space now. An owner switches it on in its settings; an administrator switches on the plugin People. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.not_on_photo";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "spaces.people_off";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.setAlias": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Empty: as all others do */
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description This space does not exist, or you are not in it. · There is no such person in this space. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_person";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description People are not recognised in this space now. An owner switches it on in its settings; an administrator switches on the plugin People. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.people_off";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.listContributors": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            person: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                color: string;
                            };
                            photos: number;
                        }[];
                    };
                };
            };
            /** @description This space does not exist, or you are not in it. · There is no such person in this space. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_person";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description People are not recognised in this space now. An owner switches it on in its settings; an administrator switches on the plugin People. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.people_off";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.mergeSpacePeople": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        joiningId: string;
                    };
                };
            };
            /** @description This is one person already. Choose somebody else. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.same_person";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description You may look at this space, but not change it. Ask an owner to make you an editor. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.editors_only";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This space does not exist, or you are not in it. · There is no such person in this space. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_person";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description People are not recognised in this space now. An owner switches it on in its settings; an administrator switches on the plugin People. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.people_off";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.spacePersonPicture": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            /** @description The part that `Range` asked for */
            206: {
                headers: {
                    "content-range"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            /** @description This space does not exist, or you are not in it. · There is no such person in this space. · There is no picture of this person to see now. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_person";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_portrait";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description People are not recognised in this space now. An owner switches it on in its settings; an administrator switches on the plugin People. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.people_off";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.splitSpacePerson": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    assetIds?: string[];
                    /**
                     * Format: uuid
                     * @description Somebody who brought photos of this person
                     */
                    from?: string;
                    /**
                     * Format: uuid
                     * @description Who of this space it is
                     */
                    to?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        photos: number;
                        personId: string | null;
                    };
                };
            };
            /** @description This is one person already. Choose somebody else. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.same_person";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description You may look at this space, but not change it. Ask an owner to make you an editor. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.editors_only";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This space does not exist, or you are not in it. · There is no such person in this space. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_person";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This person is not on any of these photos. · People are not recognised in this space now. An owner switches it on in its settings; an administrator switches on the plugin People. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.not_on_photo";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "spaces.people_off";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.findSamePeople": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Only owners of the space may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.owners_only";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This space does not exist, or you are not in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description People are not recognised in this space now. An owner switches it on in its settings; an administrator switches on the plugin People. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.people_off";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.undoJoining": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                joiningId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description You may look at this space, but not change it. Ask an owner to make you an editor. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.editors_only";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This space does not exist, or you are not in it. · There is nothing to undo: it was undone before, or never was. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_joining";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description The person this was put together with is gone, or one with yet another. Undo that first. · People are not recognised in this space now. An owner switches it on in its settings; an administrator switches on the plugin People. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.joined_on";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "spaces.people_off";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.addPhotos": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many were not in it */
                        added: number;
                    };
                };
            };
            /** @description You may look at this space, but not change it. Ask an owner to make you an editor. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.editors_only";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This space does not exist, or you are not in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.photoInSpace": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                assetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["spaces.PhotoInSpace"];
                };
            };
            /** @description This space does not exist, or you are not in it. · This photo is not in the space, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "spaces.not_in";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.addAllPhotos": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Also those that come later
                     * @default false
                     */
                    toCome?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        bulkId: string;
                    };
                };
            };
            /** @description You may look at this space, but not change it. Ask an owner to make you an editor. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.editors_only";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This space does not exist, or you are not in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.showAddingAll": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                bulkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "waiting" | "done" | "failed" | "undone";
                        added: number;
                    };
                };
            };
            /** @description This space does not exist, or you are not in it. · These photos were not put into this space at once. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_bulk";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.undoAddingAll": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                bulkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        removed: number;
                    };
                };
            };
            /** @description You may look at this space, but not change it. Ask an owner to make you an editor. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.editors_only";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This space does not exist, or you are not in it. · These photos were not put into this space at once. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_bulk";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description There is nothing to undo: it is not done, or was undone before. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.not_done";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.removePhotos": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        removed: number;
                        /** @description Those in something that is connected: they are in the space as long as that is */
                        stay: number;
                        /** @description Photos of others, which only editors take out */
                        notYours: number;
                    };
                };
            };
            /** @description This space does not exist, or you are not in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.withdrawPhotos": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Without: all of yours, what you connected, and after you left what you said */
                    ids?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        removed: number;
                    };
                };
            };
            /** @description None of these photos is yours and in a space here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.nothing_of_yours";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.listSameAsked": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            one: components["schemas"]["spaces.SpacePerson"];
                            other: components["schemas"]["spaces.SpacePerson"];
                        }[];
                    };
                };
            };
            /** @description You may look at this space, but not change it. Ask an owner to make you an editor. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.editors_only";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This space does not exist, or you are not in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description People are not recognised in this space now. An owner switches it on in its settings; an administrator switches on the plugin People. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.people_off";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.answerSameAsked": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    one: string;
                    /** Format: uuid */
                    other: string;
                    same: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Null after no */
                        joined: {
                            /** Format: uuid */
                            joiningId: string;
                            /**
                             * Format: uuid
                             * @description Who it is now
                             */
                            personId: string;
                        } | null;
                    };
                };
            };
            /** @description You may look at this space, but not change it. Ask an owner to make you an editor. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.editors_only";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This space does not exist, or you are not in it. · Nobody asks this any more: it was answered, or taken back. Merge them on the page of one of them. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "spaces.not_asked";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description People are not recognised in this space now. An owner switches it on in its settings; an administrator switches on the plugin People. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.people_off";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.lookAtSpace": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description `asOf` of what you saw; else now
                     */
                    upTo?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description This space does not exist, or you are not in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.listSources": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["spaces.Source"][];
                    };
                };
            };
            /** @description This space does not exist, or you are not in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.connectSource": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    set: string;
                    /**
                     * @description Only what was taken on this day or later
                     * @default null
                     */
                    since?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description A space cannot be connected to a space. Connect a library, a folder or an album. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.not_connectable";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description You may look at this space, but not change it. Ask an owner to make you an editor. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.editors_only";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This space does not exist, or you are not in it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description Somebody else connected this to the space. Only they may change from which day on, or whose it is by connecting it themselves; they and owners of the space may disconnect it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.connected_already";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.disconnectSource": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Only who connected it and owners of the space may disconnect it. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.not_your_source";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            /** @description This space does not exist, or you are not in it. · This is not connected to the space. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_space";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    } | {
                        error: {
                            /** @enum {string} */
                            code: "spaces.no_source";
                            /** @description What happened and what to do, in a sentence. */
                            message: string;
                            /** @description Names the request in the log of the server. */
                            requestId?: string;
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.listConnectable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["spaces.Connectable"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.listInvitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["spaces.Invitation"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.listLeftSpaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["spaces.Left"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.spacesOfPhoto": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["spaces.SpaceOfPhoto"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "spaces.sortSpaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    sort?: "active" | "name" | "created" | "photos";
                    /** @enum {string} */
                    view?: "cards" | "table";
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
}
