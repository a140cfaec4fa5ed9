package org.residua.ui.shell;

import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.residua.task.Job;
import org.residua.ui.kit.JobListener;
import org.residua.ui.kit.JobRunner;

/** The long work under way. */
final class Tasks {
    private final JobRunner runner;
    private final ObservableList<RunningTask> running = FXCollections.observableArrayList();

    Tasks(JobRunner runner) {
        this.runner = runner;
    }

    ObservableList<RunningTask> running() {
        return running;
    }

    /** Runs long work in view of the user. */
    <T> RunningTask run(String title, Job<T> job, Consumer<T> done, Consumer<Exception> failed, Runnable stopped) {
        return run(new RunningTask(title, false), JobRunner.Lane.LONG, job, done, failed, stopped);
    }

    /** Runs long work in view of the user that nobody waits for. */
    <T> RunningTask runBehind(
            String title, Job<T> job, Consumer<T> done, Consumer<Exception> failed, Runnable stopped) {
        return run(new RunningTask(title, true), JobRunner.Lane.BACKGROUND, job, done, failed, stopped);
    }

    /** Whether nothing runs that anybody waits for. */
    boolean isIdle() {
        return running.stream().allMatch(RunningTask::isBehind);
    }

    private <T> RunningTask run(
            RunningTask task,
            JobRunner.Lane lane,
            Job<T> job,
            Consumer<T> done,
            Consumer<Exception> failed,
            Runnable stopped) {
        running.add(task);
        task.stoppedBy(runner.run(lane, job, new JobListener<T>() {
            @Override
            public void progressed(double fraction, String message) {
                task.fractionProperty().set(fraction);
                task.messageProperty().set(message);
            }

            @Override
            public void done(T result) {
                running.remove(task);
                done.accept(result);
            }

            @Override
            public void failed(Exception problem) {
                running.remove(task);
                failed.accept(problem);
            }

            @Override
            public void cancelled() {
                running.remove(task);
                stopped.run();
            }
        }));
        return task;
    }

    /** Stops everything. */
    void stopAll() {
        running.forEach(RunningTask::stop);
    }
}
