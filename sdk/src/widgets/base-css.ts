/**
 * The look of what is inside `.k`: the inner root of every widget, and the body of Kith's own pages. All of it is in a
 * layer, so that a widget's own CSS wins without tricks.
 *
 * Pages theme it by `--kith-*` on any element above; CSS of widgets reads the `--k-*` made of them, which always have
 * a value. The reset is on an inner element because a page's CSS reaches the host element, but not what is inside.
 */
export const BASE_CSS = `
:host { display: block; }
:host([hidden]) { display: none; }

@layer kith {
  .k {
    all: initial;
    display: block;
    color-scheme: inherit;
    direction: inherit;
    --k-accent: var(--kith-accent, light-dark(#2b5bd7, #a4bcff));
    --k-on-accent: var(--kith-on-accent, light-dark(#fff, #10204d));
    --k-background: var(--kith-background, light-dark(#fff, #111216));
    --k-surface: var(--kith-surface, light-dark(#f5f5f3, #1b1c21));
    --k-raised: var(--kith-raised, light-dark(#fff, #23252b));
    --k-text: var(--kith-text, light-dark(#1c1d22, #ececef));
    --k-muted: var(--kith-muted, light-dark(#62646d, #a0a2ac));
    --k-line: var(--kith-line, light-dark(#e3e3df, #32343c));
    --k-danger: var(--kith-danger, light-dark(#b3261e, #ffb4ab));
    --k-radius: var(--kith-radius, 12px);
    --k-shadow: 0 1px 2px rgb(0 0 0 / 0.08), 0 8px 24px rgb(0 0 0 / 0.12);
    font: var(--kith-font, 400 15px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif);
    color: var(--k-text);
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
    overflow-wrap: break-word;
  }

  .k *, .k *::before, .k *::after { box-sizing: border-box; }
  .k :where(h1, h2, h3, h4, p, ul, ol, dl, dd, figure) { margin: 0; padding: 0; }
  .k :where(ul, ol) { list-style: none; }
  .k :where(h1) { font-size: 1.6em; line-height: 1.25; font-weight: 600; letter-spacing: -0.01em; }
  .k :where(h2) { font-size: 1.2em; line-height: 1.3; font-weight: 600; }
  .k :where(h3) { font-size: 1em; line-height: 1.4; font-weight: 600; }
  .k :where(img, video, svg) { display: block; max-width: 100%; }
  .k :where(a) { color: var(--k-accent); text-decoration: none; }
  .k :where(a:hover) { text-decoration: underline; }
  .k :where(:focus-visible) { outline: 2px solid var(--k-accent); outline-offset: 2px; }
  .k :where(hr) { border: 0; border-top: 1px solid var(--k-line); margin: 16px 0; }
  .k :where(small, .muted) { color: var(--k-muted); }
  .k :where(small) { font-size: 0.87em; }

  .k :where(button, .button) {
    display: inline-flex; align-items: center; justify-content: center; gap: 8px;
    min-height: 40px; padding: 0 16px; margin: 0;
    border: 1px solid var(--k-line); border-radius: 999px; background: var(--k-raised); color: var(--k-text);
    font: inherit; font-weight: 500; cursor: pointer; white-space: nowrap; text-decoration: none;
    transition: background-color 120ms, border-color 120ms;
  }
  .k :where(button:hover:not(:disabled), .button:hover) { background: var(--k-surface); text-decoration: none; }
  .k :where(button:disabled) { opacity: 0.5; cursor: default; }
  .k :where(button.primary, .button.primary) { background: var(--k-accent); border-color: transparent; color: var(--k-on-accent); }
  .k :where(button.primary:hover:not(:disabled), .button.primary:hover) { background: color-mix(in oklab, var(--k-accent) 88%, var(--k-text)); }
  .k :where(button.quiet, .button.quiet) { background: transparent; border-color: transparent; }
  .k :where(button.quiet:hover:not(:disabled), .button.quiet:hover) { background: color-mix(in srgb, currentColor 9%, transparent); }
  .k :where(button.danger) { color: var(--k-danger); }

  .k :where(input, select, textarea) {
    width: 100%; min-height: 40px; padding: 8px 12px; margin: 0;
    border: 1px solid var(--k-line); border-radius: 10px; background: var(--k-background); color: var(--k-text); font: inherit;
  }
  .k :where(textarea) { min-height: 88px; resize: vertical; }
  .k :where(input[type='checkbox'], input[type='radio']) { flex: none; width: 18px; height: 18px; min-height: 0; accent-color: var(--k-accent); }
  .k :where(input::placeholder, textarea::placeholder) { color: var(--k-muted); opacity: 1; }
  .k :where(input:focus-visible, select:focus-visible, textarea:focus-visible) { outline-offset: -1px; }
  .k :where(label.field) { display: grid; gap: 4px; font-weight: 500; }
  .k :where(label.field > small) { font-weight: 400; }
  .k :where(label.check) { display: flex; align-items: center; gap: 10px; }

  .k :where(.card) { padding: 16px; border-radius: var(--k-radius); background: var(--k-surface); }
  .k :where(.stack) { display: grid; gap: 12px; }
  .k :where(.row) { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; }
  .k :where(.grow) { flex: 1; min-width: 0; }
  /* What stands beside it goes to the next line before a word of it is broken. */
  .k :where(h1.grow) { min-width: min-content; }

  .k :where(.problem, p[role='alert']) { color: var(--k-danger); }
  .k :where(.form-actions) { display: flex; flex-wrap: wrap; justify-content: end; gap: 8px; margin-top: 4px; }

  .k :where(.icon) {
    width: 22px; height: 22px; flex: none;
    fill: none; stroke: currentColor; stroke-width: 1.7; stroke-linecap: round; stroke-linejoin: round;
  }
  .k :where(.icon.filled) { fill: currentColor; }
  .k :where(button.square) { width: 40px; padding: 0; }

  .k :where(dialog) {
    width: min(520px, calc(100vw - 32px)); padding: 24px; margin: auto;
    border: 0; border-radius: 16px; background: var(--k-raised); color: var(--k-text); box-shadow: var(--k-shadow);
  }
  .k :where(dialog.wide) { width: min(920px, calc(100vw - 32px)); height: min(760px, calc(100dvh - 32px)); }
  .k :where(dialog)::backdrop { background: rgb(0 0 0 / 0.45); }

  .k :where(.error-card) {
    display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 12px;
    padding: 12px 16px; border-radius: var(--k-radius); border: 1px solid var(--k-danger); background: var(--k-background);
  }
  .k :where(.error-card p) { color: var(--k-muted); }

  .k :where(.avatar) {
    --hue: 260; --chroma: 0.11;
    display: inline-grid; place-items: center; flex: none; width: 32px; height: 32px; border-radius: 50%;
    background: oklch(0.52 var(--chroma) var(--hue)); color: #fff; font-size: 13px; font-weight: 600; line-height: 1;
  }
  .k .avatar[data-color='green'] { --hue: 150; }
  .k .avatar[data-color='orange'] { --hue: 55; }
  .k .avatar[data-color='pink'] { --hue: 355; }
  .k .avatar[data-color='purple'] { --hue: 305; }
  .k .avatar[data-color='teal'] { --hue: 195; }
  .k .avatar[data-color='red'] { --hue: 25; }
  .k .avatar[data-color='yellow'] { --hue: 90; }
  .k .avatar[data-color='brown'] { --hue: 60; --chroma: 0.05; }
  .k .avatar[data-color='gray'] { --chroma: 0; }

  .k .avatar.small { width: 24px; height: 24px; font-size: 10px; }
  .k :where(.back) {
    display: grid; place-items: center; width: 40px; height: 40px; margin-inline-start: -8px; border-radius: 50%; color: inherit;
  }
  .k :where(.back:hover) { background: color-mix(in srgb, currentColor 16%, transparent); }

  .k :where(.thumbnails) { display: flex; gap: 4px; }
  .k :where(.thumbnails img) { width: 44px; height: 44px; object-fit: cover; border-radius: 6px; }
  .k :where(.pick, .pick section) { display: grid; gap: 10px; }
  .k :where(.squares) { display: grid; gap: 4px; grid-template-columns: repeat(auto-fill, minmax(92px, 1fr)); }
  .k :where(.square-photo) {
    position: relative; min-height: 0; padding: 0; aspect-ratio: 1; border: 0; border-radius: 8px; overflow: hidden;
  }
  .k :where(.square-photo img) { width: 100%; height: 100%; object-fit: cover; }
  .k :where(.square-photo[aria-pressed='true']) { outline: 3px solid var(--k-accent); outline-offset: -3px; }
  .k :where(.square-photo .mark) {
    position: absolute; inset: auto 4px 4px; padding: 1px 6px; border-radius: 999px;
    background: var(--k-raised); color: var(--k-text); font-size: 12px; overflow: hidden; text-overflow: ellipsis;
  }
  .k :where(.square-photo[aria-pressed='true'])::after {
    content: '✓'; position: absolute; top: 6px; inset-inline-end: 6px; display: grid; place-items: center;
    width: 24px; height: 24px; border-radius: 50%; background: var(--k-accent); color: var(--k-on-accent); font-size: 14px;
  }

  .k :where(.said) { display: grid; }
  .k :where(.said > li) { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; padding: 10px 0; }
  .k :where(.said > li + li) { border-top: 1px solid var(--k-line); }
  .k :where(.said > li > .grow) { flex-basis: 150px; overflow-wrap: anywhere; }
  .k :where(.said select) { width: auto; }
  .k :where(.say) { flex-wrap: nowrap; }
  .k :where(.talk) { display: grid; gap: 4px; }
  .k :where(.talk > .row) { flex-wrap: nowrap; }
  .k :where(.talk > .row button) { padding: 0 8px; }
  .k :where(.talk > .row small) { display: block; }

  .k :where(.visually-hidden) {
    position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }

  @media (prefers-reduced-motion: reduce) {
    .k *, .k *::before, .k *::after { transition-duration: 1ms !important; animation-duration: 1ms !important; }
  }
}
`
