import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Span, type Tracer } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';

const given = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** One span for each request, sent to a collector in batches; a collector that is gone or slow costs the spans and nothing else. */
export class Tracing {
  private readonly provider: BasicTracerProvider;
  private readonly tracer: Tracer;

  /** `url` takes OTLP over HTTP, as JSON. */
  constructor(url: string) {
    this.provider = new BasicTracerProvider({
      resource: resourceFromAttributes({ 'service.name': 'linli' }),
      spanProcessors: [
        new BatchSpanProcessor(new OTLPTraceExporter({ url, timeoutMillis: 3_000 }), {
          scheduledDelayMillis: 1_000,
          exportTimeoutMillis: 3_000,
        }),
      ],
    });
    this.tracer = this.provider.getTracer('linli');
  }

  /** Begins a span below the caller's, where one is named in `traceparent`. */
  begin(method: string, traceparent: unknown): Span {
    const [, traceId, spanId, flags] = (typeof traceparent === 'string' && given.exec(traceparent)) || [];
    const above =
      traceId && spanId
        ? trace.setSpanContext(ROOT_CONTEXT, {
            traceId,
            spanId,
            traceFlags: Number.parseInt(flags ?? '0', 16) & 1,
            isRemote: true,
          })
        : ROOT_CONTEXT;
    return this.tracer.startSpan(
      method,
      { kind: SpanKind.SERVER, attributes: { 'http.request.method': method } },
      above,
    );
  }

  /** Ends it with the route as it is written, and what was answered. */
  end(span: Span, route: string, status: number): void {
    span.updateName(route);
    span.setAttributes({ 'http.route': route, 'http.response.status_code': status });
    if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  }

  /** Sends what is left, if the collector takes it in time. */
  async close(): Promise<void> {
    await this.provider.shutdown().catch(() => undefined);
  }
}
