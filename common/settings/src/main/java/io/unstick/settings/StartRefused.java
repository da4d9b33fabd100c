package io.unstick.settings;

import org.springframework.boot.SpringApplication;

/**
 * A setting is wrong, said in one sentence for the person who has to change it. Spring Boot lets this kind of exception
 * pass without reporting it a second time.
 */
public final class StartRefused extends SpringApplication.AbandonedRunException {

    private final String sentence;

    /** For checks that look into a file of their own and can name the place there: file with line, key, and what is wrong. */
    public StartRefused(String sentence) {
        this.sentence = sentence;
    }

    /** File with line, key, and what is wrong; ends with a full stop. */
    public String sentence() {
        return sentence;
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
