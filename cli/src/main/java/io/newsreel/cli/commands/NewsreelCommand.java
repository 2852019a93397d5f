package io.newsreel.cli.commands;

import io.newsreel.cli.settings.Setting;
import io.newsreel.cli.settings.Settings;
import io.newsreel.cli.settings.SettingsLoader;
import io.newsreel.cli.terminal.Interruption;
import io.newsreel.cli.terminal.Logging;
import io.newsreel.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all commands share: settings, the log, and help. */
@Command(mixinStandardHelpOptions = true, versionProvider = CommandSet.Version.class)
public abstract class NewsreelCommand implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(NewsreelCommand.class);

  /** The exit code after Ctrl-C: 128 and the number of the signal, as shells have it. */
  private static final int INTERRUPTED = 130;

  @Spec private CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "settings file (default: newsreel.yaml in the current folder, if it is there)")
  private Path config;

  @Option(
      names = "--kafka",
      paramLabel = "KEY=VALUE",
      description = "a setting passed through to the Kafka clients; may be repeated")
  private Map<String, String> kafka = new LinkedHashMap<>();

  @Option(
      names = "--debug",
      description = "show the log on the terminal, and the stack trace of an error")
  private boolean debug;

  private final Terminal terminal;
  private final Map<String, String> environment;

  /**
   * Makes a command.
   *
   * @param terminal where it speaks
   * @param environment the environment variables
   */
  protected NewsreelCommand(Terminal terminal, Map<String, String> environment) {
    this.terminal = terminal;
    this.environment = Map.copyOf(environment);
  }

  /** The settings that this command has flags for. */
  public abstract List<Setting> flags();

  /**
   * Does the work. Ctrl-C interrupts the thread; the method then closes what it opened and lets the
   * exception through.
   */
  protected abstract void run(Settings settings, Terminal terminal) throws Exception;

  /** Checks what can be checked before anything is touched; none by default. */
  protected void check(Settings settings) {}

  /** Whether the command writes a log; one that only reads makes no folder for it. */
  protected boolean keepsLog(Settings settings) {
    return true;
  }

  /** What to tell a person who pressed Ctrl-C, once everything is closed. */
  protected String afterInterruption() {
    return "Stopped.";
  }

  /** Whether the user wants to see the log and stack traces. */
  public boolean debug() {
    return debug;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings =
        new SettingsLoader(environment)
            .load(Optional.ofNullable(config), SettingOptions.given(spec), kafka);
    check(settings);
    if (debug || settings.logToConsole()) {
      Logging.toConsole();
    } else if (keepsLog(settings)) {
      Logging.toFile(settings.dataDir());
    }
    try (Interruption interruption = Interruption.of(Thread.currentThread())) {
      try {
        run(settings, terminal);
        return 0;
      } catch (Exception e) {
        // Whatever an interrupt made fail is no failure.
        if (!interruption.requested()) {
          throw e;
        }
        LOG.info("Interrupted", e);
        terminal.say(afterInterruption());
        return INTERRUPTED;
      } finally {
        terminal.endProgress();
        terminal.out().flush();
      }
    }
  }
}
