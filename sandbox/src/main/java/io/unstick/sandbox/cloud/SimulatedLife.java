package io.unstick.sandbox.cloud;

import java.util.function.Consumer;

/** What a simulated user has and does: each makes deleting the account a loss. */
public final class SimulatedLife {

    private final SimulatedTenant tenant;
    private final SimulatedUser user;
    private final Account account;

    SimulatedLife(SimulatedTenant tenant, SimulatedUser user, Account account) {
        this.tenant = tenant;
        this.user = user;
        this.account = account;
    }

    /** Adds so many files to the OneDrive, which is made on first need; 0 leaves an empty one. */
    public SimulatedUser addFiles(int count) {
        return arrange(own -> own.files = (own.files == null ? 0 : own.files) + count);
    }

    /** Signs in at this moment. */
    public SimulatedUser signIn() {
        return arrange(own -> own.lastSignIn = tenant.time().now());
    }

    /** Joins a team of this name. */
    public SimulatedUser joinTeam(String name) {
        return arrange(own -> own.teams.add(name));
    }

    /** Begins a chat. */
    public SimulatedUser chat() {
        return arrange(own -> own.chats++);
    }

    /** Owns an application of this name. */
    public SimulatedUser owns(String name) {
        return arrange(own -> own.owned.add(name));
    }

    /** Has a directory role, such as {@code User Administrator}. */
    public SimulatedUser withRole(String name) {
        return arrange(own -> own.roles.add(name));
    }

    /** Has a role in an application of this name. */
    public SimulatedUser withAppRole(String name) {
        return arrange(own -> own.appRoles.add(name));
    }

    /** Reports to this manager. */
    public SimulatedUser managedBy(SimulatedUser manager) {
        return arrange(own -> own.manager = manager.id());
    }

    private SimulatedUser arrange(Consumer<Belongings> change) {
        tenant.together(same -> {
            change.accept(account.belongings());
            tenant.directory().changed(account);
        });
        return user;
    }
}
