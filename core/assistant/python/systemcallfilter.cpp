#include "systemcallfilter.h"

#include "core/assistant/python/descriptor.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <initializer_list>
#include <memory>

#include <sched.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Releaser
{
    void operator()(void *context) const { seccomp_release(context); }
};
using Filter = std::unique_ptr<void, Releaser>;

// Names that a library or a processor does not know are left out by it: there is no such call then.
constexpr std::array Denied{
    // other processes and the kernel itself
    "ptrace", "process_vm_readv", "process_vm_writev", "process_madvise", "pidfd_getfd", "kcmp", "bpf",
    "perf_event_open", "userfaultfd", "io_setup", "io_uring_setup", "io_uring_enter", "io_uring_register", "kexec_load",
    "kexec_file_load", "init_module", "finit_module", "delete_module", "create_module", "iopl", "ioperm", "syslog",
    "lookup_dcookie", "fanotify_init", "modify_ldt", "vm86", "vm86old", "personality",
    // mounts and namespaces
    "mount", "umount", "umount2", "pivot_root", "chroot", "setns", "unshare", "open_tree", "move_mount", "fsopen",
    "fsconfig", "fsmount", "fspick", "mount_setattr", "name_to_handle_at", "open_by_handle_at", "swapon", "swapoff",
    "quotactl", "quotactl_fd", "acct", "nfsservctl",
    // keys and identities
    "keyctl", "add_key", "request_key", "setuid", "setgid", "setreuid", "setregid", "setresuid", "setresgid",
    "setfsuid", "setfsgid", "setgroups", "setuid32", "setgid32", "setreuid32", "setregid32", "setresuid32",
    "setresgid32", "setfsuid32", "setfsgid32", "setgroups32", "capset",
    // the machine
    "reboot", "sethostname", "setdomainname", "settimeofday", "stime", "clock_settime", "clock_adjtime", "adjtimex",
    "vhangup", "mknod", "mknodat",
    // memory that belongs to no process, and so to no limit
    "memfd_create", "memfd_secret", "shmget", "shmat", "shmctl", "msgget", "msgsnd", "semget", "semop", "mq_open"};

//! CLONE_NEWTIME is not in all headers.
constexpr std::array<scmp_datum_t, 8> Namespaces{CLONE_NEWUSER, CLONE_NEWNS,  CLONE_NEWPID,    CLONE_NEWNET,
                                                 CLONE_NEWIPC,  CLONE_NEWUTS, CLONE_NEWCGROUP, 0x80};

//! Conditions hold together.
bool add(const Filter &filter, unsigned action, const char *name, std::initializer_list<scmp_arg_cmp> conditions = {})
{
    const int call = seccomp_syscall_resolve_name(name);
    if (call == __NR_SCMP_ERROR)
        return true;
    return seccomp_rule_add_array(filter.get(), action, call, static_cast<unsigned>(conditions.size()),
                                  conditions.begin())
           == 0;
}

const unsigned Refused = SCMP_ACT_ERRNO(EPERM);

bool addNamespaces(const Filter &filter)
{
    bool added = true;
    for (const scmp_datum_t flag : Namespaces)
        added = added && add(filter, Refused, "clone", {SCMP_A0_64(SCMP_CMP_MASKED_EQ, flag, flag)});
    // Its flags lie in memory, where a filter cannot look; without it the C library takes clone.
    return added && add(filter, SCMP_ACT_ERRNO(ENOSYS), "clone3");
}

// What would be used without being counted: pages that no process maps any more or that lie on the disk.
bool addUncounted(const Filter &filter)
{
    bool added = true;
    constexpr scmp_datum_t Kind = MAP_TYPE | MAP_ANONYMOUS;
    for (const scmp_datum_t shared : {scmp_datum_t{MAP_SHARED}, scmp_datum_t{MAP_SHARED_VALIDATE}}) {
        for (const char *name : {"mmap", "mmap2"})
            added = added && add(filter, Refused, name, {SCMP_A3_64(SCMP_CMP_MASKED_EQ, Kind, shared | MAP_ANONYMOUS)});
    }
    return added && add(filter, Refused, "madvise", {SCMP_A2_32(SCMP_CMP_EQ, MADV_PAGEOUT)});
}

bool addConditions(const Filter &filter)
{
    bool added = addNamespaces(filter) && addUncounted(filter);
    for (const char *name : {"socket", "socketpair"})
        added = added && add(filter, Refused, name, {SCMP_A0_32(SCMP_CMP_NE, AF_UNIX)});
    for (const scmp_datum_t typing : {scmp_datum_t{TIOCSTI}, scmp_datum_t{TIOCLINUX}})
        added = added && add(filter, Refused, "ioctl", {SCMP_A1_32(SCMP_CMP_EQ, typing)});
    // Children nobody waits for: their processor time would be added to nobody's.
    added =
        added && add(filter, Refused, "rt_sigaction", {SCMP_A0_32(SCMP_CMP_EQ, SIGCHLD), SCMP_A1_64(SCMP_CMP_NE, 0)});
    return added;
}

} // namespace

Result<QByteArray> systemCallFilter()
{
    const Filter filter(seccomp_init(SCMP_ACT_ALLOW));
    bool made = filter && seccomp_attr_set(filter.get(), SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS) == 0;
    for (const char *name : Denied)
        made = made && add(filter, Refused, name);
    made = made && addConditions(filter);
    const Descriptor file(::memfd_create("filter", MFD_CLOEXEC));
    if (!made || !file || seccomp_export_bpf(filter.get(), file.get()) != 0)
        return Error{ErrorCode::Internal, u"the filter of system calls cannot be made"_s};
    QByteArray program(static_cast<qsizetype>(::lseek(file.get(), 0, SEEK_END)), '\0');
    if (::pread(file.get(), program.data(), static_cast<std::size_t>(program.size()), 0) != program.size())
        return Error{ErrorCode::Internal, u"the filter of system calls cannot be read"_s};
    return program;
}

} // namespace core
