/*
 * Lets the driver run with glibc 2.28 (Kylin V10, UOS 20): what newer versions of the C library have given a new name or a new
 * version is asked for under its former one, which every version still has. Linked with --wrap for each of these functions.
 */
#define _GNU_SOURCE
#include <pthread.h>
#include <stdint.h>
#include <sys/random.h>
#include <sys/stat.h>

#if defined(__x86_64__)
#define FORMER "GLIBC_2.2.5"
#define STAT_VERSION 1
#elif defined(__aarch64__)
#define FORMER "GLIBC_2.17"
#define STAT_VERSION 0
#endif

#define FORMERLY(name) __asm__(".symver former_" #name "," #name "@" FORMER)
#define WRAP(type, name, parameters, values) \
  extern type former_##name parameters; \
  FORMERLY(name); \
  type __wrap_##name parameters { return former_##name values; }

WRAP(double, exp, (double x), (x))
WRAP(double, log, (double x), (x))
WRAP(double, log2, (double x), (x))
WRAP(double, pow, (double x, double y), (x, y))

WRAP(void *, dlopen, (const char *file, int mode), (file, mode))
WRAP(void *, dlsym, (void *handle, const char *name), (handle, name))
WRAP(int, dlclose, (void *handle), (handle))
WRAP(char *, dlerror, (void), ())

WRAP(int, pthread_create, (pthread_t *thread, const pthread_attr_t *attributes, void *(*run)(void *), void *with),
     (thread, attributes, run, with))
WRAP(int, pthread_join, (pthread_t thread, void **result), (thread, result))
WRAP(int, pthread_once, (pthread_once_t *once, void (*run)(void)), (once, run))
WRAP(int, pthread_mutex_trylock, (pthread_mutex_t *mutex), (mutex))
WRAP(int, pthread_mutexattr_init, (pthread_mutexattr_t *attributes), (attributes))
WRAP(int, pthread_mutexattr_settype, (pthread_mutexattr_t *attributes, int type), (attributes, type))
WRAP(int, pthread_mutexattr_destroy, (pthread_mutexattr_t *attributes), (attributes))

extern int former_xstat(int, const char *, struct stat *) ;
__asm__(".symver former_xstat,__xstat64@" FORMER);
extern int former_lxstat(int, const char *, struct stat *);
__asm__(".symver former_lxstat,__lxstat64@" FORMER);
extern int former_fxstat(int, int, struct stat *);
__asm__(".symver former_fxstat,__fxstat64@" FORMER);

/* A file's state has the same layout under both names on these machines. */
int __wrap_stat64(const char *file, struct stat *state) { return former_xstat(STAT_VERSION, file, state); }
int __wrap_lstat64(const char *file, struct stat *state) { return former_lxstat(STAT_VERSION, file, state); }
int __wrap_fstat64(int file, struct stat *state) { return former_fxstat(STAT_VERSION, file, state); }
int __wrap_stat(const char *file, struct stat *state) { return former_xstat(STAT_VERSION, file, state); }
int __wrap_lstat(const char *file, struct stat *state) { return former_lxstat(STAT_VERSION, file, state); }
int __wrap_fstat(int file, struct stat *state) { return former_fxstat(STAT_VERSION, file, state); }

/* What the C++ library within the driver asks of newer C libraries only. */
#define WITHIN __attribute__((visibility("hidden")))

extern int former_key_create(pthread_key_t *, void (*)(void *));
__asm__(".symver former_key_create,pthread_key_create@" FORMER);
WITHIN int __pthread_key_create(pthread_key_t *key, void (*destroy)(void *)) { return former_key_create(key, destroy); }

/* Never said to be alone, it takes the way that is right for several threads. */
WITHIN char __libc_single_threaded = 0;

WITHIN uint32_t arc4random(void) {
  uint32_t number;
  while (getrandom(&number, sizeof number, 0) != sizeof number);
  return number;
}
