extension ContactSheet {
    static let style = """

        :root { --paper: #faf9f7; --card: #fff; --ink: #1c1b1a; --soft: #6f6b66; --line: #e7e3dd; --well: #f1eee9;
          --good: #2f7d4f; --bad: #b3372b; --warm: #9a6a10; color-scheme: light dark }
        @media (prefers-color-scheme: dark) { :root { --paper: #151413; --card: #1e1d1b; --ink: #eceae6; --soft: #a09b94;
          --line: #312f2c; --well: #252321; --good: #7cc596; --bad: #f08a7d; --warm: #dcb05a } }
        * { box-sizing: border-box; margin: 0 }
        body { background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif;
          padding: clamp(1rem, 3vw, 3rem); max-width: 110rem; margin: auto; overflow-wrap: anywhere }
        header { margin-bottom: 1.75rem }
        h1 { font-size: clamp(1.6rem, 4vw, 2.25rem); line-height: 1.15; letter-spacing: -.02em; font-weight: 650 }
        .about { margin-top: .35rem; max-width: 60ch }
        .state { float: right; border: 1px solid; border-radius: 2rem; padding: .1rem .75rem; font-size: .85rem;
          color: var(--soft) }
        .state.success { color: var(--good) } .state.failed { color: var(--bad) }
        .state.partial, .state.cancelled, .state.unfinished { color: var(--warm) }
        .facts { color: var(--soft); font-size: .85rem; display: flex; flex-wrap: wrap; gap: .1rem .4rem;
          font-variant-numeric: tabular-nums }
        .facts span:not(:last-child)::after { content: "·"; margin-left: .4rem; opacity: .6 }
        header .facts { margin-top: .6rem }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .9rem; font-size: .85rem }
        dt { color: var(--soft) } dd { margin: 0; white-space: pre-wrap }
        dl.inputs { margin-top: 1rem }
        .steps { list-style: none; padding: 0; margin-top: 1.1rem; display: flex; flex-wrap: wrap; gap: .5rem;
          align-items: start }
        .steps li { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: .35rem .7rem;
          font-size: .85rem }
        .steps b { font-weight: 600 } .steps span { color: var(--soft); margin-left: .5rem }
        .steps .failed b { color: var(--bad) }
        .error { color: var(--bad); font-size: .85rem; white-space: pre-wrap }
        nav { display: flex; flex-wrap: wrap; gap: .6rem 1.75rem; align-items: end; margin-bottom: 1.25rem }
        nav[hidden] { display: none }
        fieldset { border: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .35rem; min-width: 0 }
        legend { color: var(--soft); font-size: .75rem; padding: 0; margin-bottom: .25rem }
        button { font: inherit; font-size: .85rem; color: inherit; background: var(--card); cursor: pointer;
          border: 1px solid var(--line); border-radius: 2rem; padding: .2rem .75rem; max-width: 100% }
        button:hover { border-color: var(--soft) }
        button[aria-pressed=true] { background: var(--ink); color: var(--paper); border-color: var(--ink) }
        input { font: inherit; font-size: .85rem; color: inherit; background: var(--card); border: 1px solid var(--line);
          border-radius: 2rem; padding: .2rem .75rem; width: 14rem; max-width: 100% }
        input:hover { border-color: var(--soft) }
        output { color: var(--soft); font-size: .85rem; padding-bottom: .3rem; font-variant-numeric: tabular-nums }
        main { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr));
          gap: clamp(.9rem, 1.6vw, 1.5rem); align-items: start }
        article { background: var(--card); border: 1px solid var(--line); border-radius: .9rem; overflow: hidden;
          padding: 0 1rem .9rem; content-visibility: auto; contain-intrinsic-size: auto 24rem }
        article[hidden] { display: none }
        article > * + * { margin-top: .35rem }
        .view, video, pre, .none, .file, audio { display: block; margin: 0 -1rem .8rem; width: calc(100% + 2rem);
          background: var(--well) }
        img, video { max-height: 26rem; height: auto; object-fit: contain }
        img { display: block; width: 100% }
        audio { padding: .8rem 1rem }
        pre { font: inherit; font-size: .9rem; white-space: pre-wrap; padding: 1rem; max-height: 18rem; overflow: auto }
        .none { color: var(--soft); padding: 2.5rem 1rem; text-align: center; font-size: .9rem }
        .file { padding: 1.5rem 1rem; color: inherit }
        h2 { font-size: 1rem; font-weight: 600; line-height: 1.3 }
        h2 small { color: var(--soft); font-weight: 400; font-size: .85rem; margin-left: .5rem }
        .prompt { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden }
        summary { color: var(--soft); font-size: .85rem; cursor: pointer; width: max-content }
        details dl { margin-top: .4rem }
        .omitted { color: var(--soft); margin-top: 1.5rem }
        :focus-visible { outline: 2px solid var(--soft); outline-offset: 2px }

        """

    /// Of a group any of the chosen chips fits, every group has to, and so has every word that is looked for.
    static let script = """

        const nav = document.querySelector('nav'), cards = [...document.querySelectorAll('article')];
        const marks = cards.map(card => new Set(card.dataset.f.split(' ')));
        const search = nav.querySelector('input');
        let texts;
        const show = () => {
          const wanted = [...nav.querySelectorAll('fieldset')].map(group =>
            [...group.querySelectorAll('[aria-pressed=true]')].map(chip => chip.dataset.m)).filter(one => one.length);
          const words = search ? search.value.toLowerCase().split(/\\s+/).filter(word => word) : [];
          if (words.length) texts ??= cards.map(card => card.textContent.toLowerCase());
          let count = 0;
          cards.forEach((card, place) => {
            const fits = wanted.every(group => group.some(mark => marks[place].has(mark)))
              && words.every(word => texts[place].includes(word));
            card.hidden = !fits;
            if (fits) count++;
          });
          nav.querySelector('output').textContent = wanted.length + words.length ? `${count} of ${cards.length}` : '';
        };
        nav.addEventListener('click', event => {
          const chip = event.target.closest('button');
          if (!chip) return;
          chip.setAttribute('aria-pressed', chip.getAttribute('aria-pressed') !== 'true');
          show();
        });
        nav.addEventListener('input', show);
        nav.hidden = false;

        """
}
