import type { EChartsOption } from 'echarts';
import type { EChartsType } from 'echarts/core';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  readonly option: EChartsOption;
  readonly height: number;
  /** What it shows, and where the same is to be read. */
  readonly label: string;
  /** Receives the datum that was clicked. */
  readonly onPick?: (datum: unknown) => void;
}

/** A picture on a canvas. The library arrives after the page stands: numbers do not wait for pictures. */
export function Chart({ option, height, label, onPick }: Props): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const latest = useRef({ option, onPick });
  latest.current = { option, onPick };

  useEffect(() => {
    let gone = false;
    let observer: ResizeObserver | null = null;
    void import('./echarts.js').then(({ init }) => {
      if (gone || !box.current) return;
      const drawn = init(box.current);
      chart.current = drawn;
      drawn.setOption(latest.current.option);
      drawn.on('click', ({ data }) => latest.current.onPick?.(data));
      observer = new ResizeObserver(() => {
        drawn.resize();
      });
      observer.observe(box.current);
      box.current.dataset['drawn'] = 'yes';
    });
    return () => {
      gone = true;
      observer?.disconnect();
      chart.current?.dispose();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true });
  }, [option]);

  useEffect(() => {
    chart.current?.resize();
  }, [height]);

  return <div ref={box} class="chart" role="img" aria-label={label} style={{ height: `${height}px` }} />;
}
