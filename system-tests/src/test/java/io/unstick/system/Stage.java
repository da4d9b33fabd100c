package io.unstick.system;

import io.unstick.sandbox.launcher.demo.CaseResult;
import io.unstick.sandbox.launcher.demo.CloudControl;
import io.unstick.sandbox.launcher.demo.Demo;
import io.unstick.sandbox.launcher.demo.DemoHook;
import io.unstick.sandbox.launcher.demo.DemoScreen;
import io.unstick.sandbox.launcher.demo.Pace;
import io.unstick.sandbox.launcher.demo.Programme;
import io.unstick.sandbox.launcher.stack.Checkout;
import io.unstick.sandbox.launcher.stack.DataDirectory;
import io.unstick.sandbox.launcher.stack.LocalStack;
import io.unstick.sandbox.launcher.stack.Progress;
import io.unstick.sandbox.scenarios.Scenario.StorySet;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A running product for one test: everything on free ports, in its own folder, gone afterwards. */
final class Stage implements AutoCloseable {

    private static final long SEED = 1;

    private final DataDirectory data;
    private final Demo demo;
    private final PrintStream out;

    private Stage(Path folder) throws IOException {
        // A play that lasts minutes speaks into a file of its own, not between the lines of the build.
        out = new PrintStream(Files.newOutputStream(folder.resolve("play.txt")), true, StandardCharsets.UTF_8);
        data = DataDirectory.open(folder.resolve("data"), true);
        demo = Demo.prepare(Checkout.here(), data, programme(), new Progress(out, false));
    }

    /** Everything is ready when this returns. */
    static Stage open(Path folder) throws IOException, InterruptedException {
        var stage = new Stage(folder);
        try {
            stage.demo.start();
            return stage;
        } catch (RuntimeException | InterruptedException e) {
            stage.close();
            throw e;
        }
    }

    /** The usual speed, with time for a service to start again in the middle. */
    private static Programme programme() {
        var patient = new Pace(Pace.usual().timeScale(), Pace.usual().atLeast(), Duration.ofMinutes(3));
        return new Programme(StorySet.FIRST, patient, SEED);
    }

    LocalStack stack() {
        return demo.stack();
    }

    List<CloudControl.Effect> effects() throws IOException, InterruptedException {
        return demo.cloud().effects();
    }

    Set<String> caseIds() throws IOException, InterruptedException {
        return demo.api().caseIds();
    }

    List<CaseResult> play(DemoHook... hooks) throws IOException, InterruptedException {
        return demo.play(new DemoScreen(out, false), List.of(hooks));
    }

    @Override
    public void close() {
        demo.close();
        data.close();
        out.close();
    }
}
