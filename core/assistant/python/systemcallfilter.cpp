#include "systemcallfilter.h"

#include "core/assistant/python/descriptor.h"

#include <array>
#include <cerrno>
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
    "perf_event_open", "userfaultfd", "io_uring_setup", "io_uring_enter", "io_uring_register", "kexec_load",
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

bool add(const Filter &filter, unsigned action, const char *name, const scmp_arg_cmp *condition = nullptr)
{
    const int call = seccomp_syscall_resolve_name(name);
    if (call == __NR_SCMP_ERROR)
        return true;
    return seccomp_rule_add_array(filter.get(), action, call, condition ? 1 : 0, condition) == 0;
}

bool addConditions(const Filter &filter)
{
    bool added = true;
    const unsigned refused = SCMP_ACT_ERRNO(EPERM);
    for (const scmp_datum_t flag : Namespaces) {
        const scmp_arg_cmp asked = SCMP_A0_64(SCMP_CMP_MASKED_EQ, flag, flag);
        added = added && add(filter, refused, "clone", &asked);
    }
    // Its flags lie in memory, where a filter cannot look; without it the C library takes clone.
    added = added && add(filter, SCMP_ACT_ERRNO(ENOSYS), "clone3");
    const scmp_arg_cmp foreign = SCMP_A0_32(SCMP_CMP_NE, AF_UNIX);
    added = added && add(filter, refused, "socket", &foreign);
    for (const scmp_datum_t typing : {scmp_datum_t{TIOCSTI}, scmp_datum_t{TIOCLINUX}}) {
        const scmp_arg_cmp asked = SCMP_A1_32(SCMP_CMP_EQ, typing);
        added = added && add(filter, refused, "ioctl", &asked);
    }
    return added;
}

} // namespace

Result<QByteArray> systemCallFilter()
{
    const Filter filter(seccomp_init(SCMP_ACT_ALLOW));
    bool made = filter && seccomp_attr_set(filter.get(), SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS) == 0;
    for (const char *name : Denied)
        made = made && add(filter, SCMP_ACT_ERRNO(EPERM), name);
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
