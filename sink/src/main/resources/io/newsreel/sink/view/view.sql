create table meta (name text primary key, value text not null) without rowid;
create table origin (topic text primary key, id text not null) without rowid;
create table position (
  topic text not null, part integer not null, next integer not null, primary key (topic, part)
) without rowid;

create table article (
  n integer primary key, id text not null unique, part integer not null, place integer not null,
  time integer not null, publisher text, headline text, url text, story text, duplicate_of text,
  withdrawn integer not null, revision integer not null
);
create index article_by_time on article (time, withdrawn, duplicate_of);
create index article_by_story on article (story);
create virtual table article_text using fts5 (words, content='', contentless_delete=1);

create table thing (
  n integer primary key, sort text not null, id text not null, name text not null, kind text,
  articles integer not null, mentions integer not null, unique (sort, id)
);
create index thing_by_size on thing (sort, articles, mentions);
create virtual table thing_text using fts5 (words, content='', contentless_delete=1);

create table count_row (
  n integer primary key, sort text not null, thing integer not null, start integer not null,
  mentions integer not null, articles integer not null, revision integer not null,
  postings blob not null, unique (thing, start)
);
create index count_by_time on count_row (sort, start, thing, articles, mentions);

create table story (
  n integer primary key, id text not null unique, headline text, first_seen integer not null,
  last_seen integer not null, publishers integer not null, articles integer not null,
  value blob not null
);
create index story_by_time on story (last_seen, first_seen);
create virtual table story_text using fts5 (words, content='', contentless_delete=1);

create table summary (
  key text primary key, time_window text not null, running integer not null, start integer not null,
  end integer not null, seq integer not null, value blob not null
) without rowid;
create index summary_by_end on summary (time_window, end);
create index summary_by_seq on summary (running, seq);
create index summary_by_number on summary (seq);

create table dead_letter (
  n integer primary key, topic text not null, part integer not null, place integer not null,
  time integer not null, source text, error text, unique (topic, part, place)
)
