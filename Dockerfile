# Newsreel as an image, of jars that are built already:
#
#   ./mvnw -q -Pquick package && docker build -t newsreel .
#   docker run --rm newsreel annotate /seeds
FROM eclipse-temurin:17-jre

RUN useradd --system --uid 10001 --create-home newsreel \
 && mkdir -p /data /out /inbox \
 && chown newsreel:newsreel /data /out /inbox

# What changes seldom first: the libraries, then Newsreel itself.
COPY cli/target/lib /opt/newsreel/lib
COPY cli/target/newsreel-cli.jar /opt/newsreel/newsreel-cli.jar
COPY seeds /seeds

# A folder for state and one for summaries; the log belongs to the container's engine.
ENV LC_ALL=C.UTF-8 \
    NEWSREEL_DATA_DIR=/data \
    NEWSREEL_OUT=/out \
    NEWSREEL_LOG=console

USER newsreel
WORKDIR /data
VOLUME ["/data", "/out"]
EXPOSE 8700
ENTRYPOINT ["java", "-XX:+UseParallelGC", "-XX:MaxRAMPercentage=60", "-Dfile.encoding=UTF-8", \
            "-cp", "/opt/newsreel/newsreel-cli.jar:/opt/newsreel/lib/*", "io.newsreel.cli.NewsreelCli"]
CMD ["--help"]
