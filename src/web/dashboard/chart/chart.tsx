import type { EChartsOption } from 'echarts';
import type { EChartsType } from 'echarts/core';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  readonly option: EChartsOption;
  readonly height: number;
  /** What it shows, and where the same data can be read as text. */
  readonly label: string;
  /** Receives the `data` entry of the option that was clicked. */
  readonly onPick?: (datum: unknown) => void;
}

/** A chart on a canvas. The library loads after the page: numbers do not wait for charts. */
export function Chart({ option, height, label, onPick }: Props): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const latest = useRef({ option, onPick });
  latest.current = { option, onPick };

  useEffect(() => {
    let isUnmounted = false;
    let observer: ResizeObserver | null = null;
    void import('./echarts.js').then(({ init }) => {
      if (isUnmounted || !box.current) return;
      const instance = init(box.current);
      chart.current = instance;
      instance.setOption(latest.current.option);
      instance.on('click', ({ data }) => latest.current.onPick?.(data));
      observer = new ResizeObserver(() => {
        instance.resize();
      });
      observer.observe(box.current);
      box.current.dataset['drawn'] = 'yes';
    });
    return () => {
      isUnmounted = true;
      observer?.disconnect();
      chart.current?.dispose();
      chart.current = null;
    };
  }, []);

  // Before the browser paints: no frame shows the title of one place above the chart of another.
  useLayoutEffect(() => {
    chart.current?.setOption(option, { notMerge: true });
  }, [option]);

  useLayoutEffect(() => {
    chart.current?.resize();
  }, [height]);

  return <div ref={box} class="chart" role="img" aria-label={label} style={{ height: `${height}px` }} />;
}
