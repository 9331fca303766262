#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <string.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/syscall.h>
/* Swift's C library is read without the extensions of GNU, which declare these. */
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
extern int pipe2(int ends[2], int flags);
#endif

/* A pipe that no program inherits. */
static inline int process_pipe(int ends[2]) {
#ifdef __linux__
    return pipe2(ends, O_CLOEXEC);
#else
    if (pipe(ends) != 0) return -1;
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    return 0;
#endif
}

/* Starts a program in a folder, as the head of a group of its own, with three open files and no others. Its signals are
   as in a fresh process. An input of -1 is an empty one. Gives 0 or the number of an error. */
static inline int process_spawn(pid_t *pid, const char *path, char *const argv[], char *const envp[],
                                const char *folder, int input, int output, int complaint) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    sigset_t signals;
    short flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
    int status = posix_spawn_file_actions_init(&actions);
    if (status != 0) return status;
    status = posix_spawnattr_init(&attributes);
    if (status != 0) {
        posix_spawn_file_actions_destroy(&actions);
        return status;
    }
    status = input < 0 ? posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
                       : posix_spawn_file_actions_adddup2(&actions, input, 0);
    if (status == 0) status = posix_spawn_file_actions_adddup2(&actions, output, 1);
    if (status == 0) status = posix_spawn_file_actions_adddup2(&actions, complaint, 2);
    if (status == 0) status = posix_spawn_file_actions_addchdir_np(&actions, folder);
#ifdef __linux__
    if (status == 0) status = posix_spawn_file_actions_addclosefrom_np(&actions, 3);
#else
    flags |= POSIX_SPAWN_CLOEXEC_DEFAULT;
#endif
    sigemptyset(&signals);
    if (status == 0) status = posix_spawnattr_setsigmask(&attributes, &signals);
    sigfillset(&signals);
    sigdelset(&signals, SIGKILL);
    sigdelset(&signals, SIGSTOP);
    if (status == 0) status = posix_spawnattr_setsigdefault(&attributes, &signals);
    if (status == 0) status = posix_spawnattr_setpgroup(&attributes, 0);
    if (status == 0) status = posix_spawnattr_setflags(&attributes, flags);
    if (status == 0) status = posix_spawn(pid, path, &actions, &attributes, argv, envp);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return status;
}

/* A descriptor that becomes readable when the process ends, or -1 where the system has none. Swift cannot call
   syscall(), which takes any number of arguments. */
static inline int process_watch(pid_t pid) {
#if defined(__linux__) && defined(SYS_pidfd_open)
    return (int)syscall(SYS_pidfd_open, pid, 0);
#else
    (void)pid;
    return -1;
#endif
}

/* Whether a child has ended. It is not reaped: as long as it is not, nobody else gets its number, and its group can be
   killed. Swift does not see the fields of siginfo_t, which are macros on Linux. */
static inline int process_has_ended(pid_t pid) {
    siginfo_t info;
    memset(&info, 0, sizeof info);
    return waitid(P_PID, (id_t)pid, &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid == pid;
}

/* Threads by a number, because pthread_t is a number on one system and a pointer on the other. */
static inline int process_thread_start(uintptr_t *thread, void *(*body)(void *), void *argument) {
    pthread_t started;
    int status = pthread_create(&started, 0, body, argument);
    if (status == 0) *thread = (uintptr_t)started;
    return status;
}

static inline void process_thread_join(uintptr_t thread) { pthread_join((pthread_t)thread, 0); }

static inline int process_thread_is_own(uintptr_t thread) {
    return pthread_equal((pthread_t)thread, pthread_self()) != 0;
}
