// Lets the test reach the guard and IDBFS from outside the module.
mergeInto(LibraryManager.library, {
    $GuardProbe__deps: ["$VaultGuard", "$VaultStore", "$IDBFS"],
    $GuardProbe__postset: "Object.assign(Module, { VaultGuard, VaultStore, IDBFS });",
    $GuardProbe: {},
});
