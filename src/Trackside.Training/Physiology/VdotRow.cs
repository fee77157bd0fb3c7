using System.Collections.Immutable;

namespace Trackside.Training.Physiology;

/// <summary>A row of the printed table of training paces: E and M in seconds a kilometre, R in seconds a rep; null where the table is blank.</summary>
/// <remarks>Source: J. Daniels, Daniels' Running Formula, third edition. Easy's slow end at 72 is printed 4:00, between 4:12 and 4:07; 4:10 stands here.</remarks>
internal sealed record VdotRow(int EasyFast, int EasySlow, int Marathon, int R200, int R300, int? R400, int? R600, int? R800)
{
    public const int First = 30;
    public const int Last = 85;

    public static ImmutableArray<VdotRow> All { get; } =
    [
        new(447, 494, 423, 67, 101, null, null, null),
        new(436, 482, 412, 65, 98, null, null, null),
        new(425, 472, 400, 63, 95, null, null, null),
        new(415, 461, 390, 61, 92, null, null, null),
        new(405, 451, 380, 60, 90, 120, null, null),
        new(396, 441, 370, 58, 87, 117, null, null),
        new(387, 431, 361, 57, 85, 114, null, null),
        new(379, 422, 353, 55, 83, 111, null, null),
        new(371, 414, 345, 54, 81, 108, null, null),
        new(363, 406, 337, 53, 80, 106, null, null),
        new(356, 398, 329, 52, 78, 104, null, null),
        new(349, 391, 322, 51, 77, 102, null, null),
        new(342, 383, 316, 50, 75, 100, null, null),
        new(335, 376, 309, 49, 74, 98, null, null),
        new(329, 370, 303, 48, 72, 96, null, null),
        new(323, 363, 297, 47, 71, 94, null, null),
        new(317, 357, 291, 46, 69, 92, null, null),
        new(312, 351, 286, 45, 68, 90, null, null),
        new(307, 345, 281, 44, 67, 89, null, null),
        new(301, 340, 276, 44, 66, 88, null, null),
        new(296, 334, 271, 43, 65, 87, null, null),
        new(292, 329, 267, 43, 64, 86, null, null),
        new(287, 324, 262, 42, 64, 85, null, null),
        new(283, 319, 258, 42, 63, 84, null, null),
        new(278, 314, 254, 41, 62, 82, null, null),
        new(274, 310, 250, 40, 61, 81, null, null),
        new(270, 305, 246, 40, 60, 80, 120, null),
        new(266, 301, 243, 39, 59, 79, 117, null),
        new(262, 297, 239, 38, 58, 77, 115, null),
        new(259, 293, 236, 38, 57, 76, 114, null),
        new(255, 289, 232, 37, 56, 75, 112, null),
        new(251, 285, 229, 37, 55, 74, 111, null),
        new(248, 281, 226, 36, 54, 73, 109, null),
        new(245, 278, 223, 36, 53, 72, 108, null),
        new(242, 274, 220, 35, 52, 71, 106, null),
        new(239, 271, 217, 35, 52, 70, 105, null),
        new(236, 268, 214, 34, 51, 69, 103, null),
        new(233, 264, 211, 34, 51, 68, 102, null),
        new(230, 261, 209, 33, 50, 67, 100, null),
        new(227, 258, 206, 33, 49, 66, 99, null),
        new(224, 255, 204, 32, 48, 65, 97, null),
        new(222, 252, 201, 32, 48, 64, 96, null),
        new(220, 250, 199, 31, 47, 63, 94, null),
        new(217, 247, 196, 31, 47, 63, 93, null),
        new(214, 244, 194, 31, 46, 62, 92, null),
        new(212, 241, 192, 30, 46, 61, 91, null),
        new(210, 238, 190, 30, 45, 60, 90, null),
        new(208, 236, 188, 29, 45, 59, 89, 120),
        new(205, 233, 186, 29, 44, 59, 88, 119),
        new(203, 231, 183, 29, 44, 58, 87, 118),
        new(201, 229, 181, 29, 43, 58, 87, 116),
        new(199, 226, 180, 28, 43, 57, 86, 115),
        new(197, 224, 178, 28, 42, 56, 85, 114),
        new(195, 222, 176, 28, 42, 56, 84, 113),
        new(193, 220, 174, 27, 41, 55, 83, 112),
        new(191, 218, 172, 27, 41, 55, 82, 111),
    ];
}
