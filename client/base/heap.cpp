// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "base/heap.h"

#include <QtGlobal>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace Pollux {

void giveFreeMemoryBack()
{
#ifdef __GLIBC__
    if (qEnvironmentVariableIsSet("MALLOC_TRIM_THRESHOLD_") || qEnvironmentVariableIsSet("MALLOC_MMAP_THRESHOLD_"))
        return;
    mallopt(M_TRIM_THRESHOLD, 128 * 1024); // glibc's own first value; being set, it does not move
#endif
}

} // namespace Pollux
