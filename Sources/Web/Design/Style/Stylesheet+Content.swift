extension Stylesheet {
    /// Tables, and the lists they become on a narrow screen.
    static let tables = """
        .table { width: 100%; border-collapse: collapse; margin: 0 0 1.5rem; font-size: .9375rem; line-height: 1.4; }
        .table-caption { text-align: left; font-weight: 700; font-size: 1.125rem; padding: 0 0 .5rem; margin: 0; }
        .table th, .table td { text-align: left; vertical-align: baseline; padding: .6rem 1rem .6rem 0; border-bottom: 1px solid var(--line); }
        .table th:last-child, .table td:last-child { padding-right: 0; }
        .table thead th { color: var(--soft); font-weight: 600; font-size: .875rem; border-bottom: 2px solid var(--edge); vertical-align: bottom; }
        .table tbody th { font-weight: 600; }
        .table tbody tr:hover { background: var(--stone); }
        .table .figures { text-align: right; font-variant-numeric: tabular-nums; }
        .table .button--quiet { min-height: 1.75rem; padding-top: 0; padding-bottom: 0; }
        .table p { margin: 0; }
        .table-empty { margin: 0 0 1.5rem; }
        .table-empty p:last-child {
          max-width: none; padding: .75rem 0; color: var(--soft); border-top: 2px solid var(--edge); border-bottom: 1px solid var(--line);
        }
        @media (max-width: 47.99rem) {
          .table, .table caption, .table tbody, .table tr, .table th, .table td { display: block; width: auto; }
          .table thead {
            position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
          }
          .table tbody { border-top: 2px solid var(--edge); }
          .table tbody tr { padding: .75rem 0; border-bottom: 1px solid var(--line); }
          .table tbody tr:hover { background: none; }
          .table tbody th, .table tbody td {
            display: grid; grid-template-columns: minmax(6rem, 2fr) 3fr; gap: 0 .75rem; padding: .2rem 0; border: 0;
            align-items: baseline;
          }
          .table tbody th { display: block; font-size: 1.0625rem; }
          .table tbody td > * { justify-self: start; grid-column: 2; }
          .table tbody td:empty, .table tbody td:has(> .steps:empty) { display: none; }
          .table .figures { text-align: left; }
          .table td::before { content: attr(data-label); color: var(--soft); }
          .table td::before { content: attr(data-label) / ""; color: var(--soft); }
          .table a { display: inline-block; padding: .75rem 0; }
          .table tbody th a { padding: .65rem 0; }
          .table .button--quiet { min-height: 2.75rem; }
        }
        @media (max-width: 19.99rem) {
          .table tbody td { display: block; }
          .table td::before { display: block; }
        }
        """

    /// The map of the chasm: darker where more people fall.
    static let heat = """
        .heat { width: 100%; border-collapse: separate; border-spacing: 3px; margin: 0 0 .5rem; font-size: .9375rem; line-height: 1.35; }
        .heat th { text-align: left; padding: .5rem; font-weight: 600; vertical-align: middle; }
        .heat thead th { color: var(--soft); font-size: .875rem; vertical-align: bottom; }
        .heat__cell { padding: 0; text-align: center; border-radius: 3px; color: var(--soft); }
        .heat__cell a { display: block; padding: .85rem .5rem; min-height: 2.75rem; color: inherit; font-variant-numeric: tabular-nums; }
        .heat--0 { background: var(--stone); color: var(--ink); }
        .heat--1 { background: var(--water); color: var(--ink); }
        .heat--2 { background: var(--tide); color: var(--ink); }
        .heat--3 { background: var(--current); color: var(--paper); }
        .heat--4 { background: var(--deeper); color: var(--paper); }
        .heat__legend { font-size: .875rem; color: var(--soft); max-width: none; }
        .heat__key { display: inline-block; padding: .15rem .6rem; border-radius: 3px; margin: 0 .15rem .25rem 0; }
        .source-mark { font-size: .8125em; }
        @media (max-width: 47.99rem) {
          .heat, .heat tbody, .heat tr, .heat th, .heat td { display: block; }
          .heat thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
          .heat tr { padding: .5rem 0; }
          .heat th { padding: .5rem 0; }
          .heat__cell { display: grid; grid-template-columns: 1fr 1fr; align-items: center; text-align: left; margin: 0 0 3px; padding: 0 0 0 .6rem; min-height: 2.75rem; }
          .heat td::before { content: attr(data-label); }
          .heat td::before { content: attr(data-label) / ""; }
        }
        """

    /// The day of a clinic, and the hours it is set up with.
    static let clinics = """
        .clinic-day { list-style: none; margin: 0 0 1.75rem; padding: 0; border-top: 2px solid var(--edge); }
        .clinic-day__time { padding: .85rem 0; border-bottom: 1px solid var(--line); }
        .clinic-day__time > * { margin: 0 0 .5rem; }
        .clinic-day__time > *:last-child { margin-bottom: 0; }
        .clinic-day__clock { font-size: 1.0625rem; }
        .clinic-day__time--free { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1rem; padding: .5rem 0; }
        .clinic-day__time--free > * { margin: 0; }
        .clinic-day__time h3 { font-size: .875rem; color: var(--soft); }
        .clinic-day__clock a { display: inline-block; padding: .3rem 0; }
        .groups { list-style: none; margin: 0 0 1.75rem; padding: 0; }
        .groups__item { padding: .85rem 0; border-top: 1px solid var(--line); }
        .groups__steps { display: flex; flex-wrap: wrap; gap: .5rem 1rem; }
        .register__line { padding: .85rem 0 0; border-top: 1px solid var(--line); }
        .hours { border: 0; margin: 0 0 1rem; padding: 0; min-width: 0; display: grid; grid-template-columns: repeat(4, minmax(4rem, 8rem)); gap: 0 1rem; }
        .hours legend { font-weight: 700; padding: 0; }
        @media (max-width: 29.99rem) { .hours { grid-template-columns: repeat(2, 1fr); } }
        """

    /// The lines of the caseload: many columns, a drawing of each measure.
    static let caseload = """
        .score { margin: 0 0 .4rem; }
        .score__line { display: block; max-width: 100%; color: var(--deep); overflow: visible; }
        .score__line path { fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
        .score__line .score__points { stroke-width: 5; }
        .score__line .score__floor { stroke: var(--line); stroke-width: 1; }
        .caseload { overflow-x: auto; }
        .caseload .table { font-size: .875rem; }
        .caseload .table th, .caseload .table td { padding-right: .75rem; }
        .choose { display: grid; gap: 0 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); align-items: start; }
        .choose > * { min-width: 0; }
        .choose .input { width: 100%; }
        .views { list-style: none; padding: 0; margin: 0 0 1rem; display: flex; flex-wrap: wrap; gap: 0 1.25rem; align-items: center; }
        .views li { margin: 0; }
        .views a { display: inline-flex; align-items: center; min-height: 2.75rem; }
        """

    /// Notices, panels and other pieces of content.
    static let content = """
        .notice { display: grid; gap: .1rem 1rem; padding: .9rem 1.1rem; margin: 0 0 1.75rem; border-left: 6px solid; border-radius: 3px; }
        .notice > * { color: var(--ink); }
        .notice__word { font-weight: 700; margin: 0; }
        .notice .notice__word { color: inherit; }
        .notice--done { background: var(--meadow); color: var(--leaf); }
        .notice--information { background: var(--water); color: var(--deep); }
        .notice--attention { background: var(--sand); color: var(--amber); }
        .inset { padding: .25rem 0 .25rem 1.25rem; margin: 0 0 1.5rem; border-left: 5px solid var(--edge); }
        .panel {
          background: var(--deep); color: var(--paper); padding: 1.5rem 1.25rem 1.75rem; margin: 0 0 2rem; border-radius: 6px;
          border-bottom: 6px solid var(--straw);
        }
        .panel h1 { margin: 0 0 .4em; }
        .panel > :last-child { margin-bottom: 0; }
        .panel__content { font-size: 1.1em; }
        .panel a, .panel a:visited { color: var(--paper); }
        .details { margin: 0 0 1.5rem; }
        .details > summary { display: inline-flex; align-items: center; min-height: 2.75rem; gap: .5rem; cursor: pointer; color: var(--link); list-style: none; }
        .details > summary::-webkit-details-marker { display: none; }
        .details > summary::before {
          content: ""; flex: none; width: .5em; height: .5em; margin: 0 .15em 0 .1em;
          border-right: 2px solid; border-bottom: 2px solid; transform: rotate(-45deg);
        }
        .details[open] > summary::before { transform: rotate(45deg); }
        .details > summary span { text-decoration: underline; text-underline-offset: .18em; }
        .details > summary:hover { color: var(--deeper); }
        .details > summary:focus-visible { background: var(--straw); color: var(--ink); }
        .details__content { padding: .5rem 0 .5rem 1.25rem; border-left: 4px solid var(--line); margin-left: .3rem; }
        .word {
          display: inline-block; padding: .05rem .5rem; border-radius: 3px; font-size: .875em; font-weight: 600; line-height: 1.5;
          background: var(--stone); color: var(--ink); box-shadow: inset 0 0 0 1px var(--line);
        }
        .table .word { white-space: nowrap; }
        .table th .aside { font-weight: 400; }
        .word--settled { background: var(--meadow); color: var(--leaf); box-shadow: none; }
        .word--waiting { background: var(--water); color: var(--deeper); box-shadow: none; }
        .word--late { background: var(--sand); color: var(--amber); box-shadow: none; }
        .summary { margin: 0 0 2rem; border-top: 1px solid var(--line); }
        .summary__row { padding: .65rem 0; border-bottom: 1px solid var(--line); }
        .summary dt { font-weight: 700; }
        .summary dd { margin: 0; }
        .summary__change a { display: inline-block; padding: .6rem 0; }
        .pages { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .5rem 2rem; margin: 0 0 1.5rem; }
        .pages a { display: inline-flex; align-items: center; gap: .5rem; min-height: 2.75rem; }
        .pages__next { margin-left: auto; }
        .pages__previous::before, .pages__next::after {
          content: ""; width: .5em; height: .5em; border-right: 2px solid; border-top: 2px solid; transform: rotate(45deg);
        }
        .pages__previous::before { transform: rotate(-135deg); }
        @media (min-width: 40rem) {
          .notice { grid-template-columns: 6.5rem 1fr; }
          .panel { padding: 2rem 2rem 2.25rem; }
          .summary__row { display: grid; grid-template-columns: 3fr 5fr auto; gap: 0 1.25rem; }
          .summary__change { text-align: right; }
          .summary__change a { padding: 0; }
        }
        @media (min-width: 40rem) and (pointer: coarse) {
          .summary__change a { padding: .6rem 0; }
        }
        """

    /// The record: who holds, the person's words, what happened.
    static let record = """
        .held {
          display: flex; align-items: center; gap: .9rem; padding: .8rem 1.1rem; margin: 0 0 1.75rem; max-width: none;
          background: var(--water); border-radius: 6px; color: var(--ink);
        }
        .held .mark { color: var(--deep); }
        .held__detail { color: var(--soft); }
        .words { margin: 0 0 1.75rem; }
        .words blockquote {
          margin: 0 0 .5rem; padding: .1rem 0 .1rem 1.25rem; border-left: 5px solid var(--straw); font-size: 1.125em; line-height: 1.5;
        }
        .words__said { color: var(--soft); padding-left: calc(1.25rem + 5px); }
        .steps { list-style: none; padding: 0; margin: 0 0 1rem; display: flex; flex-wrap: wrap; column-gap: 1.25rem; }
        .steps li { margin: 0; }
        .steps a { display: inline-flex; align-items: center; min-height: 2.75rem; }
        .table .steps { margin: 0; column-gap: .9rem; }
        .row { display: grid; gap: 0 1.25rem; }
        .row > * { min-width: 0; }
        .row .input { width: 100%; }
        .rota { margin: 0; padding: 0; }
        .rota .field { display: grid; grid-template-columns: 3.25rem 1fr; align-items: center; margin-bottom: .5rem; }
        .rota .field .label { font-weight: 400; margin: 0; }
        .asking { max-width: 44rem; }
        .columns .choices { columns: 15rem; }
        .columns .choice { break-inside: avoid; }
        @media (min-width: 48rem) {
          .table .steps a { min-height: 1.75rem; }
          .row { grid-template-columns: repeat(3, 1fr); }
          .rota .field { display: block; }
        }
        .step { color: var(--soft); margin: 0 0 .35rem; }
        .timeline { list-style: none; padding: 0; margin: 0 0 2rem; }
        .event { position: relative; margin: 0; padding: 0 0 1.4rem 1.75rem; max-width: none; }
        .event::before {
          content: ""; position: absolute; left: .35rem; top: .6rem; bottom: -.55rem; border-left: 2px solid var(--line);
        }
        .event:last-child::before { display: none; }
        .event::after {
          content: ""; position: absolute; left: 0; top: .35rem; width: .8rem; height: .8rem; border-radius: 50%;
          background: var(--paper); border: 3px solid var(--deep);
        }
        .event--corrected::after { border-color: var(--line); }
        .event__what { font-size: 1em; margin: 0; }
        .event__when { color: var(--soft); margin: 0 0 .25rem; font-size: .9375em; }
        .event__correction { margin: 0 0 .25rem; font-weight: 600; }
        .event__detail > :last-child { margin-bottom: 0; }
        """

    /// On paper: the matter only, links with where they lead, nothing cut in two.
    static let paperCopy = """
        @media print {
          html, body { background: none; color: #000; font-size: 11pt; }
          .page { display: block; min-height: 0; }
          .page--public { font-size: 12pt; }
          .wrap, .page--public .wrap { max-width: none; padding: 0; }
          .screen-only, .skip, .way, .leave, .strip, .who form, .back, .buttons, .button, .pages, form.alone, .foot ul { display: none !important; }
          .masthead { background: none; color: #000; border-bottom: 2pt solid; }
          .brand { color: #000; }
          .panel { background: none; color: #000; border: 2pt solid; }
          .foot { background: none; }
          .page--staff .crisis { display: none; }
          .crisis { background: none; break-inside: avoid; margin-top: 1cm; }
          .crisis__ways { grid-template-columns: 1fr 1fr; }
          a { color: #000; }
          h1, h2, h3 { break-after: avoid; }
          tr, .event, .summary__row, .words, .held, .notice { break-inside: avoid; }
          thead { display: table-header-group; }
          .caseload { overflow: visible; }
          .notice, .held, .word { background: none; border: 1pt solid; }
          .details > *:not(summary) { display: block; }
        }
        """
}
