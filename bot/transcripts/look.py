"""How the page of a transcript looks: on a screen, light and dark, and on paper."""

STYLE = """
:root { color-scheme: light dark; --ground: #f5f4f1; --paper: #fff; --ink: #1f2328;
  --faint: #656d76; --line: #dedcd6; --client: #2f6f5e; --note: #fff8e1; --note-line: #e6cf8a; }
@media (prefers-color-scheme: dark) { :root { --ground: #16181b; --paper: #1f2226; --ink: #e8e6e3;
  --faint: #9aa1a9; --line: #34383d; --client: #7cc4ae; --note: #2b2718; --note-line: #5c5130; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.25rem 3rem; }
h1 { margin: .1rem 0 0; font-size: 1.6rem; line-height: 1.25; overflow-wrap: anywhere; }
.desk { margin: 0; color: var(--faint); font-weight: 600; }
header dl { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin: 1rem 0 1.75rem; }
header dt { color: var(--faint); font-size: .85rem; }
header dd { margin: 0; overflow-wrap: anywhere; }
article, section { margin: .75rem 0; padding: .7rem 1rem .8rem; background: var(--paper);
  border: 1px solid var(--line); border-left: .3rem solid var(--line); border-radius: .5rem;
  break-inside: avoid; }
article.client { border-left-color: var(--client); }
article.note { background: var(--note); border-color: var(--note-line); }
article h2, section h2 { margin: 0 0 .3rem; font-size: .95rem; }
time, .mark, footer, .act { color: var(--faint); font-size: .85rem; font-weight: 400; }
.label { padding: .05rem .4rem; border: 1px solid var(--line); border-radius: .3rem;
  font-size: .75rem; font-weight: 600; }
.mark { font-style: italic; }
.words { white-space: pre-wrap; overflow-wrap: anywhere; }
.gone { color: var(--faint); font-style: italic; }
.act { margin: .6rem 0; text-align: center; }
pre { margin: .4rem 0; padding: .5rem .7rem; background: var(--ground); border-radius: .3rem;
  white-space: pre-wrap; overflow-wrap: anywhere; font-size: .9rem; }
code { padding: 0 .2rem; background: var(--ground); border-radius: .2rem; font-size: .9em; }
blockquote { margin: .3rem 0; padding-left: .7rem; border-left: .2rem solid var(--line);
  color: var(--faint); }
mark { background: var(--line); color: inherit; }
a { color: inherit; }
ul { margin: .4rem 0 0; padding: 0; list-style: none; }
img { max-width: 100%; max-height: 24rem; margin: .2rem 0; border-radius: .3rem; }
.former { margin: .5rem 0 0; padding-top: .4rem; border-top: 1px dashed var(--line); }
.former dt { color: var(--faint); font-size: .85rem; font-style: italic; }
.former dd { margin: 0; color: var(--faint); white-space: pre-wrap; overflow-wrap: anywhere; }
footer { margin-top: 1.75rem; }
@media print { body { background: #fff; color: #000; font-size: 11pt; }
  main { max-width: none; padding: 0; } article.note { background: #fff; } }
"""
