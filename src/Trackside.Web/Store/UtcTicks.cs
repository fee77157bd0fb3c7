using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Trackside.Web.Store;

/// <summary>Moments as ticks of UTC, on both databases, so that both order them alike.</summary>
public sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(moment => moment.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
