package jp.mamori.registry.demo.data;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.demo.Personas;
import jp.mamori.registry.demo.data.Authorities.Desk;
import jp.mamori.registry.demo.identity.Door;
import jp.mamori.registry.demo.invention.Chance;
import jp.mamori.registry.demo.invention.InventCases;
import jp.mamori.registry.demo.invention.InventEmployer;
import jp.mamori.registry.demo.invention.InventedCase;
import jp.mamori.registry.demo.invention.InventedCase.Ending;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.Entitlement;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.organisation.people.EnrolOfficer;
import jp.mamori.registry.organisation.people.EnrolOfficer.Enrolment;
import jp.mamori.registry.platform.job.Jobs;
import jp.mamori.registry.platform.time.Tokyo;

/** Fills an empty registry with the demo's data; the same people and cases at each first start. */
@Singleton
@Requires(env = "demo")
public class LoadDemoData {
    private static final long SEED = 20_260_401;
    private static final int THREADS = 3;

    private final EnterEmployers enterEmployers;
    private final EnterCase enterCase;
    private final EnrolOfficer enrolOfficer;
    private final Jobs jobs;
    private final Clock clock;

    LoadDemoData(
            EnterEmployers enterEmployers, EnterCase enterCase, EnrolOfficer enrolOfficer, Jobs jobs, Clock clock) {
        this.enterEmployers = enterEmployers;
        this.enterCase = enterCase;
        this.enrolOfficer = enrolOfficer;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Loads that much; officers sign in through the issuer of their door. */
    public void load(DataSize size, Function<Door, String> issuer) {
        var chance = new Chance(SEED);
        var employers = enterEmployers.enter(new InventEmployer(chance).some(size.employers()));
        Map<String, Caller> callers = enrol(employers, issuer);
        var desk = new Desk(caller(callers, "ishikawa-naoki"), caller(callers, "endo-satoshi"));
        List<InventedCase> open = new ArrayList<>();
        List<InventedCase> decided = new ArrayList<>();
        for (InventedCase one : new InventCases(chance, Tokyo.today(clock)).some(size.dispositions())) {
            (isOpen(one.ending()) ? open : decided).add(one);
        }
        enter(decided);
        open.forEach(one -> enterCase.enter(one, desk, null));
        // Else the first applicant of a demo would be quicker than the job.
        jobs.runNow("make-status-list");
    }

    private Map<String, Caller> enrol(Map<String, OrganisationId> employers, Function<Door, String> issuer) {
        Map<String, Caller> callers = new HashMap<>();
        for (Personas.Post post : Personas.POSTS) {
            var persona = post.persona();
            OrganisationId organisation =
                    employers.getOrDefault(post.organisation(), Authorities.id(post.organisation()));
            String iss = issuer.apply(persona.door());
            for (Role role : post.roles()) {
                enrolOfficer.enrol(
                        new Enrolment(iss, persona.subject(), persona.name(), organisation, role),
                        Actor.job("demo-data"));
            }
            callers.put(
                    persona.subject(),
                    new Caller(iss, persona.subject(), "", clock.instant(), 0, organisation)
                            .entitled(new Entitlement(Set.copyOf(post.roles()), false)));
        }
        return callers;
    }

    /** Several at a time: an entry waits for two databases more than it computes. */
    private void enter(List<InventedCase> cases) {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> entries = new ArrayList<>();
            cases.forEach(one -> entries.add(threads.submit(() -> enterCase.enter(one))));
            for (Future<?> entry : entries) {
                entry.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the demo's data could not be loaded", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while loading the demo's data", e);
        }
    }

    private static boolean isOpen(Ending ending) {
        return switch (ending) {
            case DRAFT, AWAITING_APPROVAL, RETURNED -> true;
            case IN_FORCE, STAYED, ANNULLED -> false;
        };
    }

    private static Caller caller(Map<String, Caller> callers, String subject) {
        Caller caller = callers.get(subject);
        if (caller == null) {
            throw new IllegalStateException(subject + " has no post");
        }
        return caller;
    }
}
