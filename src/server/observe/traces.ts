import type { Context } from '@opentelemetry/api';
import type { Sampler } from '@opentelemetry/sdk-trace';
import type { Config } from '../config.js';
import type { Ended } from './requests.js';

export interface Traces {
  readonly record: (ended: Ended) => void;
  /** Sends what has not been sent. */
  readonly close: () => Promise<void>;
}

type TraceSettings = Pick<Config, 'OTEL_EXPORTER_OTLP_ENDPOINT' | 'OTEL_SERVICE_NAME' | 'OTEL_TRACES_SAMPLER_ARG'>;

/** `version-trace-span-flags` in hexadecimal digits. */
const TRACE_PARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;
const LONGEST_SQL = 1_000;
/** Marks a request that is always traced. */
const NOTABLE = 'shanshui.notable';

/** A request that took longer is traced whatever the share of the others. */
const SLOW_MS = 1_000;

/**
 * Sends traces by OTLP: the request, its phases, and its longest statements; 25 spans at most, made when the request has
 * ended. So those that failed or were slow are traced always, and of the others the share that is set, unless the caller
 * has decided. Null without a collector: nothing of OpenTelemetry is loaded then.
 */
export async function openTraces(settings: TraceSettings): Promise<Traces | null> {
  const endpoint = settings.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (endpoint === undefined) return null;
  const { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } = await import('@opentelemetry/api');
  const { TracerProvider, BatchSpanProcessor, ParentBasedSampler, SamplingDecision, TraceIdRatioBasedSampler } =
    await import('@opentelemetry/sdk-trace');
  const { resourceFromAttributes } = await import('@opentelemetry/resources');
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const share = new TraceIdRatioBasedSampler(settings.OTEL_TRACES_SAMPLER_ARG);
  const root: Sampler = {
    shouldSample: (context, traceId, _name, _kind, { [NOTABLE]: isNotable }) =>
      isNotable === true ? { decision: SamplingDecision.RECORD_AND_SAMPLED } : share.shouldSample(context, traceId),
    toString: () => `Notable, or ${share.toString()}`,
  };
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': settings.OTEL_SERVICE_NAME }),
    sampler: new ParentBasedSampler({ root }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  const tracer = provider.getTracer('shanshui');

  const parentOf = (header: string | null): Context => {
    const [, traceId = '', spanId = '', flags = '00'] = TRACE_PARENT.exec(header ?? '') ?? [];
    if (traceId === '') return ROOT_CONTEXT;
    return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags: parseInt(flags, 16), isRemote: true });
  };
  const at = (time: number): number => performance.timeOrigin + time;

  return {
    record: ({ account, outcome, method, path, status, durationMs, traceParent }) => {
      const { start, work, operationName, documentHash, cost, statements, databaseMs, rows, requestId } = account;
      const isFailed = outcome === 'failed' || outcome === 'unavailable';
      const span = tracer.startSpan(
        operationName === null ? `${method} /${work}` : `${work} ${operationName}`,
        {
          kind: SpanKind.SERVER,
          startTime: at(start),
          attributes: {
            'http.request.method': method,
            'http.response.status_code': status,
            'url.path': path,
            'shanshui.request_id': requestId,
            'shanshui.outcome': outcome,
            ...(isFailed || durationMs > SLOW_MS ? { [NOTABLE]: true } : {}),
            'shanshui.statements': statements,
            'shanshui.database_ms': databaseMs,
            'shanshui.rows': rows,
            ...(documentHash === null ? {} : { 'graphql.document.hash': documentHash }),
            ...(operationName === null ? {} : { 'graphql.operation.name': operationName }),
            ...(cost === null ? {} : { 'shanshui.cost': cost }),
          },
        },
        parentOf(traceParent),
      );
      if (isFailed) {
        span.setStatus({ code: SpanStatusCode.ERROR, message: [...account.codes].join(' ') });
      }
      if (span.isRecording()) {
        const inside = trace.setSpan(ROOT_CONTEXT, span);
        for (const phase of account.phases) {
          tracer.startSpan(phase.name, { startTime: at(phase.start) }, inside).end(at(phase.end));
        }
        for (const { sql, ...statement } of account.kept) {
          const attributes = {
            'db.system.name': 'postgresql',
            'db.query.text': sql.slice(0, LONGEST_SQL),
            'db.response.returned_rows': statement.rows,
          };
          tracer
            .startSpan('statement', { kind: SpanKind.CLIENT, startTime: at(statement.start), attributes }, inside)
            .end(at(statement.end));
        }
      }
      span.end(at(start + durationMs));
    },
    close: () => provider.shutdown(),
  };
}
