extension Stylesheet {
    /// The ground: boxes, the page, focus, what only screen readers hear.
    static let ground = """
        *, *::before, *::after { box-sizing: border-box; }
        html {
          -webkit-text-size-adjust: 100%; text-size-adjust: 100%;
          background: var(--stone); scroll-padding: 5rem 0 1rem;
        }
        body {
          margin: 0; background: var(--paper); color: var(--ink);
          font-family: -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", "Noto Sans", Arial, sans-serif;
          font-size: 1rem; line-height: 1.5;
          overflow-wrap: break-word; -webkit-font-smoothing: antialiased;
        }
        [hidden] { display: none !important; }
        .page { display: flex; flex-direction: column; min-height: 100vh; }
        .wrap { width: 100%; max-width: 78rem; margin-left: auto; margin-right: auto; padding-left: 1rem; padding-right: 1rem; }
        .page--public .wrap { max-width: 62rem; }
        .unseen {
          position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0;
          overflow: hidden; clip-path: inset(50%); border: 0; white-space: nowrap;
        }
        :focus:not(:focus-visible) { outline: none; }
        :focus-visible {
          outline: 4px solid var(--straw); outline-offset: 0; box-shadow: 0 0 0 7px var(--ink);
          position: relative; z-index: 1;
        }
        main:focus, main:focus-visible, .crisis:focus, .crisis:focus-visible {
          outline: none; box-shadow: none; position: static;
        }
        a { color: var(--link); text-underline-offset: .18em; text-decoration-thickness: max(1px, .07em); }
        main a:visited { color: var(--visited); }
        a:hover { color: var(--deeper); text-decoration-thickness: max(3px, .16em); }
        a:not(.button):focus-visible, main a:not(.button):visited:focus-visible {
          outline: 4px solid var(--straw); background: var(--straw); color: var(--ink);
          box-shadow: inset 0 -4px 0 var(--ink); text-decoration: none; border-radius: 1px;
        }
        .skip {
          position: absolute; left: 1rem; top: -6rem; z-index: 10; padding: .7rem 1rem;
          background: var(--straw); color: var(--ink); font-weight: 700;
        }
        .skip:focus { top: .5rem; position: absolute; z-index: 10; }
        ::selection { background: var(--straw); color: var(--ink); }
        @media (prefers-reduced-motion: no-preference) {
          .button { transition: background-color .12s ease-out; }
        }
        @media (forced-colors: active) {
          :focus-visible { outline: 4px solid Highlight; }
          .button, .input, .notice, .panel, .strip, .masthead, .count, .word { border: 1px solid; }
          .choice input:checked + label::after { background: Highlight; forced-color-adjust: none; }
          .mark { stroke: CanvasText; }
        }
        """

    /// Words: the type scale, headings, lists.
    static let words = """
        h1, h2, h3, h4 { line-height: 1.2; margin: 0 0 .6em; font-weight: 700; text-wrap: balance; }
        h1 { font-size: 1.75rem; letter-spacing: -.012em; }
        h2 { font-size: 1.3125rem; margin-top: 1.6em; }
        h3 { font-size: 1.125rem; margin-top: 1.4em; }
        h4 { font-size: 1rem; margin-top: 1.2em; }
        h1:first-child, h2:first-child, h3:first-child { margin-top: 0; }
        p, ul, ol, dl, blockquote { margin: 0 0 1em; }
        p, li, dd { max-width: 44em; }
        p:last-child, ul:last-child, ol:last-child { margin-bottom: 0; }
        ul, ol { padding-left: 1.3em; }
        li { margin-bottom: .35em; }
        li::marker { color: var(--edge); }
        hr { border: 0; border-top: 1px solid var(--line); margin: 2rem 0; }
        code { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: 1.05em; }
        abbr[title] { text-decoration: none; border-bottom: 1px dotted var(--edge); }
        del, .struck { text-decoration: line-through; color: var(--soft); }
        .lead { font-size: 1.2em; line-height: 1.45; }
        .aside { color: var(--soft); }
        .absent { color: var(--soft); }
        .reference { display: inline-block; font-size: 1.35em; font-weight: 700; letter-spacing: .06em; }
        .page--public { font-size: 1.125rem; line-height: 1.55; }
        .page--public h1 { font-size: 1.75rem; }
        .page--public h2 { font-size: 1.375rem; }
        .page--public h3 { font-size: 1.1875rem; }
        @media (min-width: 40rem) {
          .page--public { font-size: 1.1875rem; }
          .page--public h1 { font-size: 2.375rem; }
          .page--public h2 { font-size: 1.625rem; }
          .page--public h3 { font-size: 1.3125rem; }
        }
        """
}
