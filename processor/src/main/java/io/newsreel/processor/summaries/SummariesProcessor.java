package io.newsreel.processor.summaries;

import io.newsreel.events.Summary;
import io.newsreel.processor.counts.WindowDue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Makes the summaries that are due. It runs in the task of the counts, whose days it reads: nothing
 * lies between the two but a method call.
 */
public final class SummariesProcessor implements Processor<String, WindowDue, String, Summary> {

  private final StoryTeller teller = new StoryTeller();
  private ProcessorContext<String, Summary> context;

  @Override
  public void init(ProcessorContext<String, Summary> processorContext) {
    context = processorContext;
  }

  @Override
  public void process(Record<String, WindowDue> due) {
    context.forward(due.withValue(SummaryMaker.make(due.value(), teller)));
  }
}
