import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  readonly name: string;
  readonly title: string;
  readonly help?: string;
  readonly tools?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A section of the page: heading, controls, explanation and content. */
export function Panel({ name, title, help, tools, children }: Props): JSX.Element {
  const id = useId();
  return (
    <section class={`panel panel--${name}`} aria-labelledby={id}>
      <header class="panel__head">
        <h2 id={id}>{title}</h2>
        {tools && <div class="panel__tools">{tools}</div>}
        {help && <p class="panel__help">{help}</p>}
      </header>
      {children}
    </section>
  );
}
