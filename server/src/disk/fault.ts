/** Puts an error of the file system in plain words, with the mend. */
export function reasonOf(error: unknown, what: 'file' | 'folder'): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  switch (code) {
    case 'ENOENT':
      return `no such file or folder: check the path`
    case 'EACCES':
    case 'EPERM':
      return `this ${what} may not be read: change its permissions`
    case 'ELOOP':
      return 'a link that leads back to itself: remove it'
    case 'EISDIR':
      return 'a folder where a file is expected: give the path of a file'
    case 'ENOTDIR':
      return 'a file where a folder is expected: check the path'
    case 'ERR_FS_FILE_TOO_LARGE':
    case 'ERR_STRING_TOO_LONG':
      return 'too large to be read at once: split it'
    default:
      return `this ${what} could not be read (${code || String(error)}): check it and try again`
  }
}

/** Puts an error of writing in plain words, with the mend. */
export function writeReasonOf(error: unknown, what: 'file' | 'folder'): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `this ${what} may not be written: change its permissions`
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full: make room and try again'
    case 'EFBIG':
      return `the system lets no ${what} grow so large here: raise its limit`
    case 'EEXIST':
      return `another run is writing this ${what}, or left a part of it: wait, or remove it`
    case 'ENOENT':
      return 'no such folder: make it first, or check the path'
    default:
      return reasonOf(error, what)
  }
}
