extension Stylesheet {
    /// Buttons, and links that look like them.
    static let controls = """
        .button {
          display: inline-flex; align-items: center; justify-content: center; min-height: 2.75rem; padding: .55rem 1.25rem;
          border: 2px solid transparent; border-radius: 5px; font: inherit; font-weight: 700; line-height: 1.25;
          text-align: center; text-decoration: none; cursor: pointer; -webkit-appearance: none; appearance: none;
        }
        .button--primary, main a.button--primary:visited {
          background: var(--leaf); color: var(--paper); box-shadow: 0 3px 0 var(--ink);
        }
        .button--primary:hover { background: var(--ink); color: var(--paper); }
        .button--secondary, main a.button--secondary:visited {
          background: var(--paper); color: var(--deep); border-color: var(--deep);
        }
        .button--secondary:hover { background: var(--water); color: var(--deeper); }
        .button--grave, main a.button--grave:visited {
          background: var(--brick); color: var(--paper); box-shadow: 0 3px 0 var(--ink);
        }
        .button--grave:hover { background: var(--ink); color: var(--paper); }
        .button--quiet, .button--in-header {
          min-height: 2.75rem; padding: .25rem .4rem; margin: 0 -.4rem; background: none; font-weight: 400;
          color: var(--link); text-decoration: underline; text-underline-offset: .18em;
        }
        .button--quiet:hover { color: var(--deeper); text-decoration-thickness: 3px; }
        .button--in-header { color: var(--paper); margin: 0; }
        .button--in-header:hover { color: var(--straw); }
        .button:focus-visible {
          outline: 4px solid var(--straw); background: var(--straw); color: var(--ink);
          box-shadow: 0 0 0 7px var(--ink); border-color: transparent; transition: none;
        }
        .button:active { transform: translateY(1px); }
        .page--public .button { min-height: 3.125rem; padding: .7rem 1.5rem; }
        .page--public .button--quiet { min-height: 2.75rem; padding: .25rem .4rem; margin: -.75rem -.4rem 1.25rem; }
        .buttons { display: flex; flex-wrap: wrap; align-items: center; gap: 1rem; margin: 1.75rem 0 1rem; }
        form > .button { margin-top: .25rem; }
        .page--public form + form > .button { margin-top: .5rem; }
        form.alone { display: inline-block; margin: 0; }
        form.alone > .button { margin-top: 0; }
        @media (max-width: 29.99rem) {
          .page--public .button { width: 100%; }
          .page--public .button--quiet { width: auto; }
          .page--public .buttons form.alone { width: 100%; }
        }
        """

    /// Fields, their help, and what was wrong with an answer.
    static let forms = """
        .field { margin: 0 0 1.75rem; }
        .page--public .field { margin-bottom: 2.25rem; }
        fieldset { min-width: 0; margin: 0; padding: 0; border: 0; }
        .label { display: block; padding: 0; margin: 0 0 .35rem; font-weight: 700; max-width: 44em; }
        .question { margin: 0; font-size: inherit; }
        .question, .question .label, legend .question { font-size: 1.75rem; line-height: 1.2; margin-bottom: .5rem; }
        .page--public .question, .page--public .question .label { font-size: 1.75rem; }
        .question .label { font-size: inherit; margin-bottom: 0; }
        .page--public .question .label { font-size: inherit; }
        .label--part { font-weight: 400; }
        .hint { color: var(--soft); margin: 0 0 .5rem; max-width: 44em; }
        .fault { color: var(--brick); font-weight: 700; margin: 0 0 .5rem; }
        .field--wrong { padding-left: 1rem; border-left: 5px solid var(--brick); }
        .input {
          display: block; width: 100%; max-width: 100%; min-height: 2.75rem; padding: .45rem .6rem; font: inherit;
          color: var(--ink); background: var(--paper); border: 2px solid var(--edge); border-radius: 3px;
          -webkit-appearance: none; appearance: none;
        }
        .input:focus { border-color: var(--ink); }
        .input[aria-invalid] { border-color: var(--brick); }
        .input--half { max-width: 22rem; }
        .input--short { max-width: 9rem; }
        .input--tiny { max-width: 4rem; }
        .date .input--short { width: 5.5rem; }
        .date .input--tiny { width: 3.75rem; }
        textarea.input { resize: vertical; line-height: inherit; }
        .input--select {
          width: auto; padding-right: 2.5rem;
          -webkit-appearance: menulist; appearance: auto;
        }
        .date { display: flex; flex-wrap: wrap; gap: 1rem; }
        .choices { margin-top: .5rem; }
        .choices--inline { display: flex; flex-wrap: wrap; column-gap: 2rem; }
        .choices--inline .choice--checkbox { min-width: 9rem; }
        .choice { position: relative; padding-left: 3.25rem; margin-bottom: .5rem; min-height: 2.75rem; }
        .choice input {
          position: absolute; left: 0; top: 0; z-index: 1; width: 2.75rem; height: 2.75rem; margin: 0; opacity: 0; cursor: pointer;
        }
        .choice label { display: inline-block; padding: .55rem 0; min-height: 2.75rem; cursor: pointer; line-height: 1.35; }
        .choice label::before {
          content: ""; position: absolute; left: 0; top: 0; width: 2.75rem; height: 2.75rem;
          border: 2px solid var(--edge); border-radius: 3px; background: var(--paper);
        }
        .choice--radio label::before { border-radius: 50%; }
        .choice label::after { content: ""; position: absolute; opacity: 0; }
        .choice--radio label::after {
          left: .75rem; top: .75rem; width: 1.25rem; height: 1.25rem; border-radius: 50%; background: var(--deep);
        }
        .choice--checkbox label::after {
          left: .8rem; top: .72rem; width: 1.15rem; height: .68rem;
          border: solid var(--deep); border-width: 0 0 4px 4px; transform: rotate(-45deg);
        }
        .choice input:checked + label::before { border-color: var(--deep); }
        .choice input:checked + label::after { opacity: 1; }
        .choice:hover label::before { border-color: var(--ink); }
        .choice input:focus-visible { box-shadow: none; }
        .choice input:focus-visible + label::before {
          border-color: var(--ink); outline: 4px solid var(--straw); box-shadow: 0 0 0 6px var(--ink);
        }
        .choice .hint { margin-top: -.4rem; margin-bottom: .25rem; }
        .page--staff .choice { padding-left: 2.5rem; margin-bottom: 0; }
        .page--staff .choice input { left: -.45rem; }
        .page--staff .choice label::before { top: .45rem; width: 1.85rem; height: 1.85rem; }
        .page--staff .choice--radio label::after { left: .525rem; top: .975rem; width: .8rem; height: .8rem; }
        .page--staff .choice--checkbox label::after { left: .5rem; top: .95rem; width: .85rem; height: .5rem; border-width: 0 0 3px 3px; }
        .page--staff .choice label { padding: .6rem 0; }
        .reveal { margin: 0 0 1.25rem 1.3rem; padding: .25rem 0 .25rem 1.75rem; border-left: 4px solid var(--line); }
        .reveal .field:last-child { margin-bottom: 0; }
        @supports selector(:has(a)) {
          .choice:not(:has(> input:checked)) + .reveal { display: none; }
        }
        @media (forced-colors: active) {
          .choice input { opacity: 1; }
          .choice label::before, .choice label::after { display: none; }
        }
        .faults { border: 4px solid var(--brick); border-radius: 4px; padding: 1.1rem 1.25rem; margin: 0 0 2rem; }
        .faults h2 { margin: 0 0 .5rem; font-size: 1.375rem; }
        .faults ul { list-style: none; padding: 0; margin: 0; }
        .faults li { margin: 0; }
        .faults a, .faults a:visited { color: var(--brick); font-weight: 700; display: inline-block; padding: .55rem 0; }
        .faults a:hover { color: var(--ink); }
        @media (min-width: 40rem) {
          .page--public .question { font-size: 2.375rem; }
        }
        """
}
