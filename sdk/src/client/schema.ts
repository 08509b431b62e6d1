// Written by `npm run check -- --update` from the committed openapi.json of core and of the plugins.

export interface paths {
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
        delete?: never;
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
        /** The kinds of notices, and which are off */
        get: operations["notices.listMutes"];
        /** Switches kinds of notices off; those not named are on */
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
        "core.Plugin": {
            id: string;
            name: string;
            description: string;
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
                        actorId: string | null;
                        session: {
                            id: string | null;
                            apiKeyId: string | null;
                            scopes: string[] | null;
                            unlockedUntil: string | null;
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
            /** @description This is not your password. Try again. · An API key cannot do this. Sign in with e-mail and password instead. */
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
                            code: "auth.needs_session";
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
}
