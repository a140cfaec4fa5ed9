package org.residua.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FxJobRunnerTest {
    @Test
    void whatReachesTheWindowThreadAfterClosingIsNotRunAsItMayAskForFurtherJobs(FxRobot robot) {
        List<String> run = new ArrayList<>();
        FxJobRunner runner = new FxJobRunner();
        runner.onWindowThread(() -> run.add("open"));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            runner.onWindowThread(() -> run.add("closed"));
            runner.close();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of("open"), run);
    }
}
