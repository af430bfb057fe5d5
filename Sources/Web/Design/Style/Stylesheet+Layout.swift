extension Stylesheet {
    /// The frame of the page: head, way, help now, foot.
    static let layout = """
        .masthead { background: var(--deep); color: var(--paper); font-size: 1rem; line-height: 1.4; }
        .masthead > .wrap {
          display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .25rem 1rem;
          padding-top: .5rem; padding-bottom: .5rem; min-height: 3.75rem;
        }
        .mark { width: 2.5rem; height: 1.75rem; flex: none; fill: none; stroke: currentColor; stroke-linecap: round; }
        .mark__deck { stroke-width: 3.4; }
        .mark__rail { stroke-width: 1.5; }
        .mark__water { stroke-width: 1.4; opacity: .75; }
        .brand {
          display: inline-grid; grid-template-columns: auto auto; align-items: center; column-gap: .6rem; min-height: 2.75rem;
          color: var(--paper); text-decoration: none; line-height: 1.15;
        }
        .brand:hover { color: var(--paper); text-decoration: underline; }
        .brand .mark { grid-row: span 2; }
        .brand__name { font-size: 1.25rem; font-weight: 700; letter-spacing: -.01em; align-self: end; }
        .brand__place { grid-column: 2; font-size: .9375rem; align-self: start; }
        .page--public .masthead { position: sticky; top: 0; z-index: 5; }
        @media (max-height: 29.99rem) {
          .page--public .masthead { position: static; }
        }
        .leave {
          display: inline-flex; align-items: center; min-height: 2.75rem; padding: .35rem .8rem; border-radius: 4px;
          background: var(--paper); color: var(--deeper); font-weight: 700; text-decoration: none;
        }
        .leave:hover { background: var(--water); text-decoration: underline; }
        .strip { background: var(--deeper); color: var(--paper); font-size: 1rem; line-height: 1.4; }
        .strip .wrap { display: flex; flex-wrap: wrap; justify-content: space-between; column-gap: .75rem; }
        .strip p { margin: 0; max-width: none; }
        .strip a { display: inline-flex; align-items: center; min-height: 2.75rem; color: var(--paper); font-weight: 700; }
        .strip a:hover { color: var(--straw); }
        .who { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1rem; }
        .who p { margin: 0; }
        .who__doors { display: flex; align-items: center; gap: 0 .5rem; }
        .who__password { display: inline-flex; align-items: center; min-height: 2.75rem; color: var(--paper); }
        .who__password:hover { color: var(--straw); }
        .way { background: var(--deeper); }
        .way ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(6.4rem, 1fr)); list-style: none; }
        .way .wrap { padding-left: .1rem; }
        .way li { margin: 0; }
        .way a {
          display: flex; align-items: center; gap: .4rem; min-height: 2.75rem; padding: .4rem .9rem;
          color: var(--paper); text-decoration: none; border-bottom: 4px solid transparent; border-top: 4px solid transparent;
        }
        .way a:hover { color: var(--paper); text-decoration: underline; }
        .way a[aria-current] { border-bottom-color: var(--straw); font-weight: 700; }
        .count {
          display: inline-block; min-width: 1.6em; padding: 0 .45em; border-radius: 1em; text-align: center;
          background: var(--paper); color: var(--deeper); font-size: .875rem; font-weight: 700; line-height: 1.5;
        }
        .middle { flex: 1 0 auto; padding-top: 1.25rem; padding-bottom: 3rem; }
        .page--public main { max-width: 42rem; }
        .back { margin-bottom: .75rem; font-size: 1rem; }
        .back a { display: inline-flex; align-items: center; min-height: 2.75rem; gap: .45rem; color: var(--ink); }
        .back a::before {
          content: ""; width: .55em; height: .55em; border-left: 2px solid; border-bottom: 2px solid;
          transform: rotate(45deg); margin-left: .15em;
        }
        .crisis { background: var(--water); border-top: 4px solid var(--deep); padding: 1.5rem 0; font-size: 1rem; }
        .page--public .crisis { font-size: 1.0625rem; }
        .crisis h2 { font-size: 1.25rem; margin: 0 0 .75rem; }
        .crisis__ways { display: grid; gap: .75rem 2rem; list-style: none; padding: 0; margin: 0; }
        .crisis__ways li { margin: 0; padding-left: .9rem; border-left: 3px solid var(--deep); }
        .crisis__ways p { margin: 0; }
        .crisis__call a { display: inline-flex; align-items: center; min-height: 2.75rem; font-weight: 700; font-size: 1.125em; }
        .page--staff .crisis {
          padding: 1rem 0; font-size: .9375rem; background: var(--stone); border-top: 1px solid var(--line);
        }
        .page--staff .crisis h2 { font-size: 1rem; margin-bottom: .25rem; }
        .page--staff .crisis__ways li { border-left: 0; padding-left: 0; }
        .page--staff .crisis__call a { font-size: 1em; }
        .foot { background: var(--stone); border-top: 1px solid var(--line); padding: 1.25rem 0 2rem; font-size: 1rem; }
        .foot .wrap { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .5rem 2rem; }
        .foot ul { display: flex; flex-wrap: wrap; column-gap: 1.5rem; list-style: none; padding: 0; margin: 0; }
        .foot li { margin: 0; }
        .foot a { display: inline-flex; align-items: center; min-height: 2.75rem; color: var(--ink); }
        .foot p { display: flex; align-items: center; gap: .6rem; min-height: 2.75rem; margin: 0; color: var(--soft); }
        .foot .mark { width: 1.8rem; height: 1.26rem; color: var(--deep); }
        .beside { display: grid; gap: 1.5rem 2.5rem; }
        .beside > * { min-width: 0; }
        @media (min-width: 40rem) {
          .wrap { padding-left: 1.5rem; padding-right: 1.5rem; }
          .middle { padding-top: 2rem; }
          .way ul { display: flex; flex-wrap: wrap; }
          .way .wrap { padding-left: .6rem; }
          .back { margin-top: -1rem; }
          .brand { grid-template-columns: auto auto auto; }
          .brand .mark { grid-row: auto; }
          .brand__name { font-size: 1.375rem; align-self: center; }
          .brand__place {
            grid-column: auto; align-self: center; padding-left: .6rem; border-left: 1px solid; font-size: 1rem;
          }
          .crisis__ways { grid-template-columns: 1fr 1fr; }
        }
        @media (min-width: 62rem) {
          .page--staff .crisis__ways { grid-template-columns: repeat(4, 1fr); }
          .beside { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); }
        }
        """
}
