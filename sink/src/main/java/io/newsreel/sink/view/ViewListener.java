package io.newsreel.sink.view;

import java.util.List;
import java.util.Set;

/** Is told when the view has changed, by the thread that changed it: it must not wait. */
public interface ViewListener {

  /** Nobody listens. */
  ViewListener NONE =
      new ViewListener() {
        @Override
        public void changed(Set<String> topics, List<ArticleHead> articles) {}

        @Override
        public void stateChanged() {}
      };

  /**
   * Rows have come.
   *
   * @param topics the topics they came from
   * @param articles the heads of the articles among them, in the order they came
   */
  void changed(Set<String> topics, List<ArticleHead> articles);

  /** The state of the feed is another. */
  void stateChanged();
}
