package io.newsreel.sink.view;

import java.util.List;
import java.util.Set;

/** Is told when the view has changed, by the thread that changed it: it must not wait. */
public interface ViewListener {

  /** Nobody listens. */
  ViewListener NONE =
      new ViewListener() {
        @Override
        public void changed(Changes changes) {}

        @Override
        public void stateChanged() {}
      };

  /** Rows have come. */
  void changed(Changes changes);

  /**
   * What rows have changed.
   *
   * @param topics the topics they came from
   * @param arrived the heads of the articles that came, in that order
   * @param revised the heads of those that were there, and have another row now
   */
  record Changes(Set<String> topics, List<ArticleHead> arrived, List<ArticleHead> revised) {}

  /** The state of the feed is another. */
  void stateChanged();
}
