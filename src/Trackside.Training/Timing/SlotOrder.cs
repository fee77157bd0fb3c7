namespace Trackside.Training.Timing;

/// <summary>The order in which reps are run: as the text asks, with the others behind the rep that they follow.</summary>
internal static class SlotOrder
{
    public const int AtStart = -2;

    public const int AtEnd = -1;

    /// <summary>The slots in that order; each is told its place.</summary>
    /// <param name="slots">The reps of the text first, then the others: each follows one that stands before it in this list.</param>
    /// <param name="planned">How many are of the text.</param>
    public static int[] Of(List<Slot> slots, int planned)
    {
        var order = new List<int>(slots.Count);
        if (slots.Count == planned)
        {
            order.AddRange(Enumerable.Range(0, planned));
        }
        else
        {
            var followers = FollowersOf(slots, planned);
            AddAll(followers.GetValueOrDefault(AtStart), followers, order);
            for (var slot = 0; slot < planned; slot++)
            {
                AddAll([slot], followers, order);
            }

            AddAll(followers.GetValueOrDefault(AtEnd), followers, order);
        }

        for (var place = 0; place < order.Count; place++)
        {
            slots[order[place]].Place = place;
        }

        return [.. order];
    }

    // Reps of older texts first and by their numbers, so that they keep their order; then added ones as they were added.
    private static Dictionary<int, List<int>> FollowersOf(List<Slot> slots, int planned)
    {
        var followers = new Dictionary<int, List<int>>();
        for (var slot = planned; slot < slots.Count; slot++)
        {
            if (!followers.TryGetValue(slots[slot].After, out var list))
            {
                followers.Add(slots[slot].After, list = []);
            }

            list.Add(slot);
        }

        foreach (var list in followers.Values)
        {
            list.Sort((one, other) => (slots[one].Ref.Number, slots[other].Ref.Number) switch
            {
                (0, 0) => one.CompareTo(other),
                (0, _) => 1,
                (_, 0) => -1,
                var (first, second) => first != second ? first.CompareTo(second) : one.CompareTo(other),
            });
        }

        return followers;
    }

    private static void AddAll(List<int>? first, Dictionary<int, List<int>> followers, List<int> order)
    {
        var open = new Stack<int>();
        Push(first);
        while (open.TryPop(out var slot))
        {
            order.Add(slot);
            Push(followers.GetValueOrDefault(slot));
        }

        void Push(List<int>? list)
        {
            for (var index = (list?.Count ?? 0) - 1; index >= 0; index--)
            {
                open.Push(list![index]);
            }
        }
    }
}
