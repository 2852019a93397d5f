-- What the published topics hold, as tables. docs/sql.md explains them, with example queries.
-- No foreign keys: rows of one article are written in one transaction, and a key would cost a look
-- for each mention; stories and counts come from other topics, so an article may follow later.

CREATE TABLE article (
  id            text PRIMARY KEY,
  revision      bigint NOT NULL,
  url           text,
  publisher     text,
  language      text,
  headline      text,
  body          text,
  words         integer NOT NULL,
  counted_at    timestamptz NOT NULL,
  time_trust    text NOT NULL,
  published_at  timestamptz,
  first_seen_at timestamptz NOT NULL,
  ingested_at   timestamptz,
  duplicate_of  text,
  similarity    double precision NOT NULL,
  story         text,
  story_reason  text,
  withdrawn     boolean NOT NULL,
  dropped       jsonb NOT NULL
);
CREATE INDEX article_counted_at ON article (counted_at);
CREATE INDEX article_story ON article (story);
COMMENT ON TABLE article IS 'Topic annotated: the latest version of each article.';
COMMENT ON COLUMN article.body IS 'The text, a block a line, boilerplate left out; offsets count its characters.';
COMMENT ON COLUMN article.counted_at IS 'The time that decides in which bucket the article counts.';
COMMENT ON COLUMN article.time_trust IS 'Which time that is: published or first-seen.';
COMMENT ON COLUMN article.duplicate_of IS 'The earliest article with the same text, null where it is this one.';
COMMENT ON COLUMN article.story_reason IS 'Why it belongs to its story, null where it is alone in it.';
COMMENT ON COLUMN article.dropped IS 'The blocks left out: [{"text","line","reason"}].';

CREATE TABLE mention (
  article      text NOT NULL,
  position     integer NOT NULL,
  actor        text NOT NULL,
  name         text NOT NULL,
  kind         text NOT NULL,
  country      text,
  surface      text NOT NULL,
  field        text NOT NULL,
  start_offset integer NOT NULL,
  end_offset   integer NOT NULL,
  reason       text,
  PRIMARY KEY (article, position)
);
CREATE INDEX mention_actor ON mention (actor);
COMMENT ON TABLE mention IS 'Topic annotated: each place that names an actor.';
COMMENT ON COLUMN mention.position IS 'Number of the mention in its article, from 0.';
COMMENT ON COLUMN mention.field IS 'What the offsets point into: headline or body.';
COMMENT ON COLUMN mention.start_offset IS 'First character (code point), from 0.';
COMMENT ON COLUMN mention.end_offset IS 'Character after the last.';

CREATE TABLE article_subject (
  article    text NOT NULL,
  subject    text NOT NULL,
  name       text NOT NULL,
  relation   text,
  confidence integer NOT NULL,
  reason     text,
  matches    jsonb NOT NULL,
  PRIMARY KEY (article, subject)
);
CREATE INDEX article_subject_subject ON article_subject (subject);
COMMENT ON TABLE article_subject IS 'Topic annotated: the subjects of each article, and why.';
COMMENT ON COLUMN article_subject.relation IS 'about, or ancestor where a narrower subject implies it.';
COMMENT ON COLUMN article_subject.matches IS 'Where its query matched: [{"in","start","end"}]; no "in" is the body.';

CREATE TABLE story (
  id         text PRIMARY KEY,
  revision   bigint NOT NULL,
  headline   text,
  first_seen timestamptz,
  last_seen  timestamptz,
  articles   bigint NOT NULL,
  texts      bigint NOT NULL,
  publishers bigint NOT NULL,
  actors     jsonb NOT NULL,
  subjects   jsonb NOT NULL
);
CREATE INDEX story_last_seen ON story (last_seen);
COMMENT ON TABLE story IS 'Topic stories: the latest version of each story; one that all articles left has none.';
COMMENT ON COLUMN story.actors IS 'The actors most of its articles name: [{"id","name","articles"}].';

CREATE TABLE story_article (
  story        text NOT NULL,
  article      text NOT NULL,
  counted_at   timestamptz NOT NULL,
  publisher    text,
  headline     text,
  url          text,
  text_article text,
  PRIMARY KEY (story, article)
);
CREATE INDEX story_article_article ON story_article (article);
COMMENT ON TABLE story_article IS 'Topic stories: the articles of each story.';
COMMENT ON COLUMN story_article.text_article IS 'The earliest article with the same text.';

CREATE TABLE actor_count (
  actor        text NOT NULL,
  bucket_size  text NOT NULL,
  bucket_start timestamptz NOT NULL,
  revision     bigint NOT NULL,
  name         text,
  kind         text,
  mentions     bigint NOT NULL,
  articles     bigint NOT NULL,
  texts        bigint NOT NULL,
  publishers   bigint NOT NULL,
  PRIMARY KEY (actor, bucket_size, bucket_start)
);
CREATE INDEX actor_count_bucket ON actor_count (bucket_size, bucket_start);
COMMENT ON TABLE actor_count IS 'Topic actor-counts: how often an actor was named in a bucket.';
COMMENT ON COLUMN actor_count.bucket_size IS '5m, 1h or 1d, UTC. Only articles and mentions may be added up over buckets.';

CREATE TABLE subject_count (
  subject      text NOT NULL,
  bucket_size  text NOT NULL,
  bucket_start timestamptz NOT NULL,
  revision     bigint NOT NULL,
  name         text,
  mentions     bigint NOT NULL,
  articles     bigint NOT NULL,
  texts        bigint NOT NULL,
  publishers   bigint NOT NULL,
  PRIMARY KEY (subject, bucket_size, bucket_start)
);
CREATE INDEX subject_count_bucket ON subject_count (bucket_size, bucket_start);
COMMENT ON TABLE subject_count IS 'Topic subject-counts: how often a subject was given in a bucket.';

CREATE TABLE summary (
  key         text PRIMARY KEY,
  revision    bigint NOT NULL,
  window_size text NOT NULL,
  running     boolean NOT NULL,
  start_time  timestamptz NOT NULL,
  end_time    timestamptz NOT NULL,
  mentions    bigint NOT NULL,
  articles    bigint NOT NULL,
  texts       bigint NOT NULL,
  publishers  bigint NOT NULL,
  body        jsonb NOT NULL
);
CREATE INDEX summary_window ON summary (window_size, end_time);
COMMENT ON TABLE summary IS 'Topic summaries: the state of each window.';
COMMENT ON COLUMN summary.running IS 'Whether the window ends with the clock; otherwise it is one of the calendar.';
COMMENT ON COLUMN summary.body IS 'The whole summary, as on the topic.';

-- The evidence behind the counts: one row for each article that a count counts.
CREATE VIEW actor_posting AS
SELECT m.actor,
       date_bin('5 minutes', a.counted_at, TIMESTAMPTZ 'epoch') AS bucket_start,
       a.id AS article,
       a.counted_at,
       count(*) AS mentions,
       a.publisher,
       coalesce(a.duplicate_of, a.id) AS text_article
FROM mention m
JOIN article a ON a.id = m.article
GROUP BY m.actor, a.id;
COMMENT ON VIEW actor_posting IS 'What each article put into the counts of an actor.';

CREATE VIEW subject_posting AS
SELECT s.subject,
       date_bin('5 minutes', a.counted_at, TIMESTAMPTZ 'epoch') AS bucket_start,
       a.id AS article,
       a.counted_at,
       greatest(1, jsonb_array_length(s.matches)) AS mentions,
       a.publisher,
       coalesce(a.duplicate_of, a.id) AS text_article
FROM article_subject s
JOIN article a ON a.id = s.article;
COMMENT ON VIEW subject_posting IS 'What each article put into the counts of a subject.';

-- Where reading goes on; written in the transaction that writes the rows read up to there.
CREATE TABLE kafka_offset (
  topic       text NOT NULL,
  partition   integer NOT NULL,
  topic_id    text NOT NULL,
  next_offset bigint NOT NULL,
  PRIMARY KEY (topic, partition)
);
COMMENT ON TABLE kafka_offset IS 'The offset of each partition at which the sink goes on; leave it alone.';
